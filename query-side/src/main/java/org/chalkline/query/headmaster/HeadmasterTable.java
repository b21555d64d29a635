package org.chalkline.query.headmaster;

import graphql.schema.DataFetchingEnvironment;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headmaster.HeadmasterEvent.AnnualGrade;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.headmaster.RankRules;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.graphql.OtherCodes;
import org.chalkline.query.headmaster.HeadmasterRecord.RankHeld;
import org.chalkline.query.headmaster.HeadmasterRecord.YearAssessed;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.procedure.personnel.FileOfOne;
import org.chalkline.query.procedure.personnel.PersonnelFileRecord;
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

/** What careers heads have had: posts, ranks, assessments. */
@Configuration(proxyBeanMethods = false)
class HeadmasterTable {

    static final Table<HeadmasterRecord> TABLE =
            Table.<HeadmasterRecord>named("headmaster", "headmasters", "Headmaster")
                    .code("The person's code.", career -> career.person().value())
                    .word(
                            "status",
                            "HeadmasterStatus",
                            "Whether they head a school.",
                            HeadmasterRecord::status)
                    .text("school", "The school they head or act for.", HeadmasterTable::school)
                    .text("rank", "The code of the rank they hold.", HeadmasterTable::rank)
                    .word(
                            "lastGrade",
                            "AnnualGrade",
                            "How the last year that was assessed was.",
                            HeadmasterTable::lastGrade)
                    .door(TableDoors.SCHOOLS)
                    .ofPeople()
                    .ofSchool(
                            "school",
                            Power.ASSESS_HEADS,
                            Power.APPRAISE_RANKS,
                            Power.CONFER_RANKS,
                            Power.SANCTION_HEADS,
                            Power.NOMINATE_HEADS,
                            Power.APPOINT_HEADS)
                    .standing()
                    .keyedBy(person -> new HeadmasterId(new PersonId(person)));

    private static @Nullable String school(HeadmasterRecord career) {
        var post = career.post();
        return post == null ? null : post.school().value();
    }

    private static @Nullable String rank(HeadmasterRecord career) {
        return career.rank() == null ? null : career.rank().code();
    }

    private static @Nullable AnnualGrade lastGrade(HeadmasterRecord career) {
        return career.years().reversed().stream()
                .filter(each -> !each.revoked())
                .map(YearAssessed::grade)
                .findFirst()
                .orElse(null);
    }

    @Bean
    HeadmasterView headmasterView() {
        return new HeadmasterView();
    }

    @Bean
    Projection<HeadmasterRecord> headmasterProjection(
            ProjectionSource projections, HeadmasterView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<HeadmasterRecord> headmasterQueries(
            Projection<HeadmasterRecord> headmasters,
            Projection<PersonnelFileRecord> personnel,
            ClockNodes clocks,
            OtherCodes codes) {
        return TableQueries.of(TABLE, headmasters, HeadmasterEvent.class, HeadmasterFactSummary::of)
                .withClocks(clocks)
                .with(new FileOfOne<>(personnel))
                .alsoUnder(codes);
    }

    /** What the rules say beside a record. */
    @Controller
    static class Fields {
        private final FileOfOne<HeadmasterRecord> personnel;

        Fields(Projection<PersonnelFileRecord> personnel) {
            this.personnel = new FileOfOne<>(personnel);
        }

        /** The sanctions and contests. Not every head has any. */
        @SchemaMapping(typeName = "Headmaster")
        public @Nullable PersonnelFileRecord personnelFile(
                HeadmasterRecord headmaster, DataFetchingEnvironment env) {
            return personnel.of(headmaster.person(), env);
        }

        /** The rank's name; its code where the rules name it no longer. */
        @SchemaMapping(typeName = "RankHeld")
        public String name(RankHeld rank) {
            return RankRules.standard().ranks().stream()
                    .filter(each -> each.code().equals(rank.code()))
                    .map(RankRules.Rank::name)
                    .findFirst()
                    .orElse(rank.code());
        }
    }
}
