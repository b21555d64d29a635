package org.chalkline.query.school;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.chalkline.kernel.school.Title;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.chalkline.query.table.Worked.OfOthers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Which schools there are, and were, as of a point on both clocks. */
@Configuration(proxyBeanMethods = false)
class SchoolTable {
    private static final List<String> SENIOR =
            List.of(Title.SENIOR.name(), Title.FULL_SENIOR.name());

    static final Table<SchoolRecord> TABLE =
            Table.<SchoolRecord>named("school", "schools", "School")
                    .code("Its code in the register.", school -> school.id().value())
                    .text("name", "Its name.", SchoolRecord::name)
                    .contains()
                    .startsWith()
                    .word("status", "SchoolStatus", "Where it stands.", SchoolRecord::status)
                    .word("kind", "SchoolKind", "Its kind.", SchoolRecord::kind)
                    .word("ownership", "Ownership", "Whose it is.", SchoolRecord::ownership)
                    .text("subdistrict", "Its subdistrict or town.", SchoolRecord::subdistrict)
                    .day("openedOn", "The day it opened.", SchoolRecord::openedOn)
                    .known()
                    .day("closedOn", "The day it closed.", SchoolRecord::closedOn)
                    .number("capacity", "Its places in all stages.", SchoolRecord::capacityTotal)
                    .number("posts", "Its approved posts.", SchoolRecord::posts)
                    .worked(
                            "privatelyRun",
                            "1 of what is not run by the state, 0 of the others: its average is a share.",
                            "ownership",
                            (ownership, day) -> "PRIVATE".equals(ownership) ? 1L : 0L)
                    .number(
                            "titlePostsOver",
                            "By how many teachers the posts of titles are exceeded, in those titles that are; absent where none were approved.",
                            school -> school.staff().titlesOver())
                    .number(
                            "titleLeastFilled",
                            "How many of a hundred posts are filled, rounded down, of the title with the fewest filled; absent where none were approved.",
                            school -> school.staff().leastFilled())
                    .worked(
                            "teachers",
                            "The teachers whom it employs, of those that you see.",
                            OfOthers.counted("teacher", "school", day -> Map.of()))
                    .worked(
                            "seniorTeachers",
                            "Those of them with a senior title.",
                            OfOthers.counted("teacher", "school", day -> Map.of("title", SENIOR)))
                    .worked(
                            "teachersLeft",
                            "The teachers who have left it in the year of the day, and not another school since; of those that you see.",
                            OfOthers.counted(
                                    "teacher", "leftSchool", day -> Map.of("leftOn", yearTo(day))))
                    .worked(
                            "assetsCost",
                            "The cost of the assets in its ledger, of those that you see.",
                            OfOthers.added("asset", "unit", "booked", day -> Map.of()))
                    .fen()
                    .worked(
                            "spent",
                            "Payments from its budget lines of the day's year by that day that didn't come back, of those that you see.",
                            OfOthers.added(
                                    "budgetLine",
                                    "unit",
                                    "spent",
                                    day -> Map.of("year", List.of(day.getYear()))))
                    .fen()
                    .door(TableDoors.EVERYBODY)
                    .open("The register of schools is public.")
                    .ofSchool(
                            "code",
                            Power.ESTABLISH_SCHOOLS,
                            Power.CHANGE_SCHOOLS,
                            Power.APPROVE_SCHOOL_FIGURES)
                    .standing()
                    .keyedBy(SchoolId::new);

    private static Map<String, Object> yearTo(LocalDate day) {
        return Map.of("from", day.withDayOfYear(1), "to", day);
    }

    @Bean
    SchoolView schoolView() {
        return new SchoolView();
    }

    @Bean
    Projection<SchoolRecord> schoolProjection(ProjectionSource projections, SchoolView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<SchoolRecord> schoolQueries(Projection<SchoolRecord> schools) {
        return TableQueries.of(TABLE, schools, SchoolEvent.class, SchoolFactSummary::of)
                .comparing("postsFilled", school -> some(school.staff().filled()))
                .comparing("postsReserved", school -> some(school.staff().reserved(null)))
                .comparing("titlePosts", school -> school.staff().quota());
    }

    /** That none are taken is nothing to tell. */
    private static @Nullable Integer some(int posts) {
        return posts == 0 ? null : posts;
    }

    /** What a school's record shows otherwise than it keeps it. */
    @Controller
    static class Fields {

        /** How many pupils a school may have in one stage. */
        public record StageCapacity(Stage stage, int places) {}

        @SchemaMapping(typeName = "School")
        public List<StageCapacity> capacity(SchoolRecord school) {
            return school.capacity().entrySet().stream()
                    .map(each -> new StageCapacity(each.getKey(), each.getValue()))
                    .toList();
        }

        @SchemaMapping(typeName = "School")
        public int postsFilled(SchoolRecord school) {
            return school.staff().filled();
        }

        @SchemaMapping(typeName = "School")
        public int postsReserved(SchoolRecord school) {
            return school.staff().reserved(null);
        }

        /** How many posts of a title there are, and how they are taken up. */
        public record TitlePosts(Title title, int approved, int filled, int reserved) {}

        @SchemaMapping(typeName = "School")
        public List<TitlePosts> titlePosts(SchoolRecord school) {
            var staff = school.staff();
            var quota = staff.quota() == null ? Map.<Title, Integer>of() : staff.quota();
            return Arrays.stream(Title.values())
                    .map(
                            title ->
                                    new TitlePosts(
                                            title,
                                            quota.getOrDefault(title, 0),
                                            staff.titlesFilled().getOrDefault(title, 0),
                                            staff.reserved(title)))
                    .filter(each -> each.approved() + each.filled() + each.reserved() > 0)
                    .toList();
        }
    }
}
