package org.chalkline.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.ledger.outside.Tool;
import org.junit.jupiter.api.Test;

/** The files for those who watch the program: Prometheus' own tool reads them. */
class DeployedRulesTest {
    private static final Path FOLDER = Path.of("..", "deploy");
    private static final String RULES = "chalkline-alerts.yml";

    private static final Pattern METRIC =
            Pattern.compile(
                    "\\b(chalkline|ledger|http|jvm|disk|process|system|logback)_[a-z0-9_]+\\b");

    /** Every metric that the rules and the dashboard ask for. */
    static Set<String> metrics() throws IOException {
        var found = new TreeSet<String>();
        var dashboard = FactJson.MAPPER.readTree(Files.readString(dashboard()));
        var asked = new StringBuilder(Files.readString(FOLDER.resolve(RULES)));
        for (var each : dashboard.findValuesAsString("expr")) asked.append('\n').append(each);
        for (var each : dashboard.findValuesAsString("query")) asked.append('\n').append(each);
        var names = METRIC.matcher(asked);
        while (names.find()) found.add(names.group());
        assertThat(found).hasSizeGreaterThan(20);
        return found;
    }

    private static Path dashboard() {
        return FOLDER.resolve("chalkline-dashboard.json");
    }

    @Test
    void promtool_reads_the_rules_and_the_configuration_and_each_rule_tells_what_it_should()
            throws Exception {
        Tool.require("promtool");
        for (var words :
                new String[][] {
                    {"promtool", "check", "rules", "--lint-fatal", RULES},
                    {"promtool", "test", "rules", "chalkline-alerts.test.yml"},
                    {"promtool", "check", "config", "--syntax-only", "prometheus.yml"}
                }) {
            var run = Tool.run(FOLDER, words);
            assertThat(run.status()).as(run.said()).isZero();
        }
    }

    /** So that no rule is left out of the test by which it was seen to speak and to be silent. */
    @Test
    void each_rule_is_tested_silent_and_has_its_line_in_the_operators_page() throws IOException {
        var rules = Files.readString(FOLDER.resolve(RULES));
        var tests = Files.readString(FOLDER.resolve("chalkline-alerts.test.yml"));
        var page = Files.readString(Path.of("..", "docs", "operations.md"));
        var names = Pattern.compile("alert: (\\w+)").matcher(rules);
        int count = 0;
        while (names.find()) {
            assertThat(tests).contains("alertname: " + names.group(1) + "}");
            assertThat(page).contains("`" + names.group(1) + "`");
            count++;
        }
        assertThat(tests).contains("exp_samples: [{value: " + count + "}]");
    }
}
