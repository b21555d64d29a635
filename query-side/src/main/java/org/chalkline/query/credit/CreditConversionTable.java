package org.chalkline.query.credit;

import org.chalkline.kernel.credit.CreditEvent;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells by which pairs of the city's catalogue credits were converted. */
@Configuration(proxyBeanMethods = false)
class CreditConversionTable {

    static final Table<CreditConversionRecord> TABLE =
            Table.<CreditConversionRecord>named(
                            "creditConversion", "creditConversions", "CreditConversion")
                    .code(
                            "The account's code, a slash, and the credit's number.",
                            CreditConversionRecord::code)
                    .text("pair", "The pair of the catalogue.", CreditConversionRecord::pair)
                    .text(
                            "institution",
                            "The institution where it counts.",
                            CreditConversionRecord::institution)
                    .number("points", "How many points.", each -> (long) each.points())
                    .flag(
                            "annulled",
                            "Whether the credit was annulled since.",
                            CreditConversionRecord::annulled)
                    .day(
                            "convertedOn",
                            "The day on which it was converted.",
                            CreditConversionRecord::convertedOn)
                    .door(TableDoors.BUREAU)
                    .ofHolders(Power.KEEP_CREDITS)
                    .ofYear("convertedOn")
                    .keyedBy(code -> code);

    @Bean
    CreditConversionView creditConversionView() {
        return new CreditConversionView();
    }

    @Bean
    Projection<CreditConversionRecord> creditConversionProjection(
            ProjectionSource projections, CreditConversionView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<CreditConversionRecord> creditConversionQueries(
            Projection<CreditConversionRecord> conversions) {
        return TableQueries.of(TABLE, conversions, CreditEvent.class, CreditAccountTable::summary);
    }
}
