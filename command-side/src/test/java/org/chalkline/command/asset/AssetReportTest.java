package org.chalkline.command.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.asset.AssetReportRefusal.*;
import static org.chalkline.command.asset.Examples.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.CommonRefusal;
import org.chalkline.command.asset.AssetReportCommand.FileAssetReport;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.asset.AssetReportEvent.ReportedSum;
import org.chalkline.kernel.asset.AssetReportId;
import org.chalkline.kernel.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A unit's report on its assets, of a year that is over. */
class AssetReportTest {
    private static final ReportedSum EQUIPMENT =
            new ReportedSum(AssetCategory.EQUIPMENT, 1, COST, COST);

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static FileAssetReport stating(ReportedSum... sums) {
        return new FileAssetReport(
                AssetReportId.of(UNIT, 2025), 1, List.of(sums), DIGEST, OFFICER, null, MARCH);
    }

    @Test
    void a_report_is_filed_once_and_another_takes_its_place_for_a_reason() {
        bureau.refuse(REPORT_NOT_FILED, report(10, "A sum was wrong.", MARCH));
        assertThat(bureau.accept(report(10, null, MARCH))).hasSize(1);
        assertThat(bureau.accept(report(10, null, MARCH))).as("told again").isEmpty();
        bureau.refuse(REPORT_FILED_ALREADY, report(11, null, APRIL));
        assertThat(bureau.accept(report(11, "A sum was wrong.", APRIL))).hasSize(1);
        bureau.refuse(CommonRefusal.ACT_OUT_OF_ORDER, report(12, "Again.", MARCH));
    }

    @Test
    void a_year_that_runs_is_not_reported_on() {
        bureau.refuse(REPORT_YEAR_NOT_OVER, report(10, null, LocalDate.of(2025, 12, 31)));
    }

    @Test
    void sums_are_of_one_class_each_and_make_sense() {
        bureau.refuse(CATEGORY_NAMED_TWICE, stating(EQUIPMENT, EQUIPMENT));
        bureau.refuse(
                SUM_UNSOUND, stating(new ReportedSum(AssetCategory.EQUIPMENT, 0, COST, COST)));
        bureau.refuse(
                SUM_UNSOUND,
                stating(new ReportedSum(AssetCategory.EQUIPMENT, 1, COST, Money.of("5000.01"))));
    }

    @Test
    void who_files_it_holds_the_power() {
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new FileAssetReport(
                        AssetReportId.of(UNIT, 2025),
                        1,
                        List.of(EQUIPMENT),
                        DIGEST,
                        "nobody",
                        null,
                        MARCH));
    }

    @Test
    void a_reports_code_names_unit_and_year() {
        var id = new AssetReportId("CN-001-2025");
        assertThat(id.unit()).isEqualTo(UNIT);
        assertThat(id.year()).isEqualTo(2025);
    }
}
