import { accessSync, constants, existsSync } from 'node:fs';

/** The first takes a third of the time of the other for a page. */
const OF_THE_SYSTEM = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** One Chromium of the system, or the one that CHROMIUM_PATH names. Nothing of its protections but the sandbox is off. */
export const BROWSER = {
  executablePath: process.env['CHROMIUM_PATH'] ?? OF_THE_SYSTEM.find(existsSync) ?? 'chromium',
  // A sandbox of its own needs rights that containers and root do not have; the browser sees nothing but our own pages.
  chromiumSandbox: false,
  args: [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** One with a window keeps pages alive behind the one that is shown; the other cannot. Undefined where there is none. */
export const WITH_WINDOW = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);

/** Throws where no browser is: these tests fail then, they are never left out in silence. */
export function demandBrowser(): void {
  try {
    accessSync(BROWSER.executablePath, constants.X_OK);
  } catch {
    throw new Error(
      `No browser at ${BROWSER.executablePath}: install Chromium (Debian: apt-get install chromium-headless-shell) or name one with CHROMIUM_PATH.`,
    );
  }
}
