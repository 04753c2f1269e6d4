import { makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled, Info16Filled, Warning16Filled } from "@fluentui/react-icons";
import type { Severity } from "../../../../core/rules";
import type { FindingGroup } from "../../state/finding-cards";
import { TEXTS } from "../../texts";
import { Group } from "../parts/Group";
import { FindingCardView } from "./FindingCardView";

const useStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
  list: { margin: "0", padding: "0", listStyleType: "none" },
});

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Filled } satisfies Record<
  Severity,
  unknown
>;

export interface FindingGroupProps {
  readonly group: FindingGroup;
  /** The key of the card that Tab comes to. */
  readonly tabStop: string | null;
  /** False where the filters above say how many there are. */
  readonly isCounted: boolean;
}

/** 必须处理, 请确认 or 提示, a line each finding. */
export function FindingGroupView({ group: { severity, cards }, tabStop, isCounted }: FindingGroupProps) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return (
    <Group
      icon={<Icon className={styles[severity]} aria-hidden />}
      title={TEXTS.groups[severity]}
      count={isCounted ? cards.length : null}
    >
      <ul className={styles.list}>
        {cards.map((card) => (
          <FindingCardView key={card.key} card={card} isTabStop={card.key === tabStop} />
        ))}
      </ul>
    </Group>
  );
}
