package org.chalkline.query.asset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.asset.AssetReportEvent;
import org.chalkline.kernel.asset.AssetReportEvent.AssetReportFiled;
import org.chalkline.kernel.asset.AssetReportEvent.ReportedSum;
import org.chalkline.kernel.asset.AssetReportId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.asset.AssetValues.Sums;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What units reported on their assets, beside what the facts come to. */
@Configuration(proxyBeanMethods = false)
class AssetReportTable {

    static final Table<AssetReportRecord> TABLE =
            Table.<AssetReportRecord>named("assetReport", "assetReports", "AssetReport")
                    .code("The unit's code, a hyphen and the year.", report -> report.id().value())
                    .text("unit", "The unit.", report -> report.unit().value())
                    .number("year", "The year.", report -> (long) report.year())
                    .day("filedOn", "The day on which it was filed.", AssetReportRecord::filedOn)
                    .door(TableDoors.SCHOOLS)
                    .ofUnit("unit", Power.ALLOCATE_ASSETS, Power.SETTLE_STOCKTAKINGS)
                    .ofYear("year")
                    .keyedBy(AssetReportId::new);

    @Bean
    AssetReportView assetReportView() {
        return new AssetReportView();
    }

    @Bean
    Projection<AssetReportRecord> assetReportProjection(
            ProjectionSource projections, AssetReportView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<AssetReportRecord> assetReportQueries(Projection<AssetReportRecord> reports) {
        return TableQueries.of(TABLE, reports, AssetReportEvent.class, AssetReportTable::summary);
    }

    private static String summary(AssetReportEvent fact) {
        return switch (fact) {
            case AssetReportFiled e ->
                    "Report of %d filed by %s, as of position %d."
                            .formatted(e.year(), e.officer(), e.position());
        };
    }

    /** What a report states of a class, and what the facts come to; absent where nothing is. */
    record ReportDifference(
            AssetCategory category,
            @Nullable ReportedSum reported,
            @Nullable ReportedSum reckoned) {}

    /** Reckons what a report states again, from the facts that it rests on. */
    @Controller
    static class Reckoned {
        private static final Duration PATIENCE = Duration.ofSeconds(5);

        private final Projection<AssetRecord> assets;

        Reckoned(Projection<AssetRecord> assets) {
            this.assets = assets;
        }

        /** By class; absent where the facts don't reach the report's position yet. */
        @SchemaMapping(typeName = "AssetReport")
        public @Nullable List<ReportedSum> reckoned(AssetReportRecord report)
                throws InterruptedException {
            if (!assets.await(report.position(), PATIENCE)) return null;
            var unit = List.<Object>of(report.unit().value());
            var where = List.of(new Condition(column("unit"), Test.IN, unit));
            var by = List.of(column("category"), AssetTable.WORTH.name());
            var sums = new EnumMap<AssetCategory, Sums>(AssetCategory.class);
            for (var group : assets.groups(where, by, report.at())) {
                var worth = (String) group.values().get(1);
                if (worth == null) continue; // in no ledger that day
                var category = AssetCategory.valueOf(String.valueOf(group.values().get(0)));
                var sum = AssetValues.sums(worth, group.count(), report.at().effectiveOn());
                sums.merge(category, sum, Sums::plus);
            }
            return sums.entrySet().stream().map(e -> stated(e.getKey(), e.getValue())).toList();
        }

        private static String column(String name) {
            return AssetTable.TABLE.column(name).name();
        }

        private static ReportedSum stated(AssetCategory category, Sums sums) {
            int count = Math.toIntExact(sums.count());
            return new ReportedSum(category, count, sums.cost(), sums.bookValue());
        }

        @SchemaMapping(typeName = "AssetReport")
        public @Nullable List<ReportDifference> differences(AssetReportRecord report)
                throws InterruptedException {
            var facts = reckoned(report);
            if (facts == null) return null;
            var reckoned = byClass(facts);
            var reported = byClass(report.sums());
            var found = new ArrayList<ReportDifference>();
            for (var category : AssetCategory.values()) {
                var is = reckoned.get(category);
                var was = reported.get(category);
                if (!Objects.equals(is, was)) found.add(new ReportDifference(category, was, is));
            }
            return found;
        }

        private static Map<AssetCategory, ReportedSum> byClass(List<ReportedSum> sums) {
            var by = new EnumMap<AssetCategory, ReportedSum>(AssetCategory.class);
            for (var sum : sums) by.put(sum.category(), sum);
            return by;
        }
    }
}
