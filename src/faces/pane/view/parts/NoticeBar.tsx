import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import {
  CheckmarkCircle20Filled,
  ErrorCircle20Filled,
  Info20Filled,
  Warning20Filled,
} from "@fluentui/react-icons";
import { type ReactNode, useId } from "react";

// Looks like Fluent's message bar. That one watches its own width and tells other parts of itself, for layouts that
// a pane has no room for, and every pane would load it before its first result.
const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: "8px",
    padding: "10px 12px 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  body: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  actions: {
    gridColumn: "1 / 3",
    display: "flex",
    flexWrap: "wrap",
    gap: "8px 12px",
    marginTop: "10px",
  },
});

const useBarStyles = makeStyles({
  info: {},
  success: {
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  warning: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  error: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
});

const useIconStyles = makeStyles({
  info: { color: tokens.colorNeutralForeground3 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
});

const ICONS = {
  ...{ info: Info20Filled, success: CheckmarkCircle20Filled },
  ...{ warning: Warning20Filled, error: ErrorCircle20Filled },
};

export interface NoticeBarProps {
  readonly intent: keyof typeof ICONS;
  readonly children: ReactNode;
  /** The buttons below the text. */
  readonly actions?: ReactNode;
  readonly role?: "alert";
}

/** A message above the results, with what can be done about it. */
export function NoticeBar({ intent, children, actions, role }: NoticeBarProps) {
  const styles = useStyles();
  const bar = useBarStyles();
  const icon = useIconStyles();
  const body = useId();
  const Icon = ICONS[intent];
  return (
    <div className={mergeClasses(styles.bar, bar[intent])} role={role ?? "group"} aria-labelledby={body}>
      <Icon className={icon[intent]} aria-hidden />
      <div id={body} className={styles.body}>
        {children}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
