import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { Compilation, type Compiler, type Module, sources } from "webpack";

/** Where src/faces/pane/theme.css asks for the values of a theme. */
const ASKED = /--fluent-theme:\s*(light|dark);?/gu;
const THEMES: Readonly<Record<string, Theme>> = { light: webLightTheme, dark: webDarkTheme };

/** A value of the theme as sources name it, and as the styles of Fluent's own controls do. */
const NAMED = /\btokens\.(\w+)|var\(--(\w+)/gu;

/**
 * Writes Fluent's two themes into the style sheets: of their 450 colours and measures those that something in the build
 * asks for. As script, both themes would be loaded before the first paint and one of them for nothing.
 */
export class ThemeStyles {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(ThemeStyles.name, (compilation) => {
      let used: ReadonlySet<string> = new Set();
      compilation.hooks.afterChunks.tap(ThemeStyles.name, () => {
        used = namesIn(compilation);
      });
      compilation.hooks.processAssets.tap(
        { name: ThemeStyles.name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS },
        (assets) => {
          for (const [file, source] of Object.entries(assets)) {
            if (!file.endsWith(".css")) continue;
            const text = source.source().toString();
            const filled = text.replace(ASKED, (_, name: string) => declarations(THEMES[name], used));
            if (filled !== text) compilation.updateAsset(file, new sources.RawSource(filled));
          }
        },
      );
    });
  }
}

function declarations(theme: Theme | undefined, used: ReadonlySet<string>): string {
  return Object.entries(theme ?? {})
    .filter(([name]) => used.has(name))
    .map(([name, value]) => `--${name}: ${value};`)
    .join("\n  ");
}

/** What the modules of all scripts ask for; the list of all names that there are asks for nothing. */
function namesIn({ modules, chunkGraph }: Compilation): Set<string> {
  const texts = [...modules].filter(
    (module) => chunkGraph.getNumberOfModuleChunks(module) > 0 && !isListOfAll(module),
  );
  return new Set(
    texts
      .flatMap((module) => [...(module.originalSource()?.source().toString() ?? "").matchAll(NAMED)])
      .map(([, own = "", fluent = ""]) => own || fluent),
  );
}

function isListOfAll(module: Module): boolean {
  return /@fluentui[\\/]tokens[\\/]lib[\\/]tokens\.js$/u.test(module.nameForCondition() ?? "");
}
