package fr.romans.mes.shopfloor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import fr.romans.mes.shopfloor.fixture.Floor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium, driven by Playwright over a Node of the machine. Where one is missing the tests are skipped and say so. */
final class Chromium implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final Playwright playwright;
    private final Browser browser;
    private final Floor floor;

    private Chromium(Playwright playwright, Browser browser, Floor floor) {
        this.playwright = playwright;
        this.browser = browser;
        this.floor = floor;
    }

    static Chromium open(Floor floor) {
        Path chromium = found("chromium", "chromium-browser", "google-chrome");
        Path node = found("node", "nodejs");
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        environment.put("PLAYWRIGHT_NODEJS_PATH", node.toString());
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(QUIET));
        return new Chromium(playwright, browser, floor);
    }

    private static Path found(String... names) {
        Optional<Path> path = Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(":"))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (path.isEmpty()) {
            String mend = names[0] + " is not on this machine (Debian: apt-get install chromium nodejs)";
            assertThat(Boolean.getBoolean("browser.required")).as(mend).isFalse();
            Assumptions.abort("browser tests skipped: " + mend);
        }
        return path.orElseThrow();
    }

    Page signedIn(String name, int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("fr-FR"));
        Page page = context.newPage();
        page.onPageError(problem -> {
            throw new AssertionError("a script of the page failed: " + problem);
        });
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && message.text().contains("Content Security Policy")) {
                throw new AssertionError(message.text());
            }
        });
        page.navigate(floor.uri() + "/connexion");
        page.fill("#nom", name);
        page.fill("#mot-de-passe", Floor.PASSWORD);
        page.click("button.primary");
        page.waitForURL(url -> !url.contains("connexion"));
        return page;
    }

    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** Asks axe for what keeps people out. Violations that it calls serious or critical fail. */
    static void assertAccessible(Page page) {
        page.evaluate(axe());
        Object found = page.evaluate("async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ': ' + v.nodes.slice(0, 4).map(n => n.target + ' ' + (n.any[0] ? n.any[0].message : '')).join(' | '))");
        assertThat((List<?>) found).as("accessibility of " + page.url()).isEmpty();
    }

    private static String axe() {
        try (InputStream script = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
