package org.chalkline.query.teacher;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.function.Function;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.teacher.QualificationFileId;
import org.chalkline.kernel.teacher.TeacherEvent;
import org.chalkline.kernel.teacher.TeacherId;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.Entities;
import org.chalkline.query.graphql.OtherCodes;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.personal.People;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.procedure.personnel.FileOfOne;
import org.chalkline.query.procedure.personnel.PersonnelFileRecord;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.projection.Row;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableFilter;
import org.chalkline.query.table.TableQueries;
import org.chalkline.query.teacher.TeacherRecord.Post;
import org.chalkline.query.teacher.TeacherRecord.Registration;
import org.chalkline.query.teacher.qualification.QualificationRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who teaches where, and did, as of a point on both clocks. */
@Configuration(proxyBeanMethods = false)
class TeacherTable {

    static final Table<TeacherRecord> TABLE =
            Table.<TeacherRecord>named("teacher", "teachers", "Teacher")
                    .code("The person's code.", teacher -> teacher.person().value())
                    .word(
                            "status",
                            "TeacherStatus",
                            "Whether they are in service.",
                            TeacherRecord::status)
                    .text(
                            "school",
                            "The school that employs them.",
                            ofPost(post -> post.school().value()))
                    .word("staffing", "Staffing", "The kind of post.", ofPost(Post::staffing))
                    .flag(
                            "confirmed",
                            "The school has a post for them. They wait for one where it is not so, and off the establishment do neither.",
                            ofPost(Post::confirmed))
                    .word("title", "Title", "The title they hold.", TeacherRecord::title)
                    .word(
                            "registration",
                            "RegistrationStatus",
                            "How their registration stands.",
                            teacher -> ofRegistration(teacher.registration()))
                    .day(
                            "registeredUntil",
                            "The last day of their registration.",
                            TeacherRecord::registeredUntil)
                    .day(
                            "contractUntil",
                            "The last day of their contract.",
                            ofPost(post -> post.contract().until()))
                    .day("employedFrom", "The day they came.", ofPost(Post::from))
                    .day(
                            "unqualifiedDue",
                            "By when it is to be decided whether they stay, whose qualification fell away.",
                            TeacherRecord::unqualifiedDue)
                    .number(
                            "trainingHours",
                            "The hours of further education on record.",
                            TeacherRecord::trainingHours)
                    .number(
                            "hoursLacking",
                            "How many hours of further education it still takes to be registered again, of those that count by the last day of the registration; absent of whom none holds or held.",
                            TeacherRecord::hoursLacking)
                    .text(
                            "leftSchool",
                            "The school that they left last.",
                            ofLeft(post -> post.school().value()))
                    .day(
                            "leftOn",
                            "The first day on which they were no more there.",
                            ofLeft(Post::endedOn))
                    .word(
                            "leftWhy",
                            "EmploymentEnd",
                            "Why they left it; absent of who went on at another school.",
                            ofLeft(Post::why))
                    .door(TableDoors.SCHOOLS)
                    .ofPeople()
                    .ofSchool(
                            "school",
                            Power.REGISTER_TEACHERS,
                            Power.STAFF_SCHOOLS,
                            Power.APPRAISE_TITLES,
                            Power.SANCTION_TEACHERS)
                    .standing()
                    .keyedBy(TeacherId::of);

    private static <T> Function<TeacherRecord, @Nullable T> ofPost(
            Function<Post, ? extends @Nullable T> value) {
        return teacher -> {
            var post = teacher.employment();
            return post == null ? null : value.apply(post);
        };
    }

    private static <T> Function<TeacherRecord, @Nullable T> ofLeft(
            Function<Post, ? extends @Nullable T> value) {
        return teacher -> {
            for (var post : teacher.employments().reversed()) {
                if (post.endedOn() != null) return value.apply(post);
            }
            return null;
        };
    }

    private static TeacherRecord.@Nullable RegistrationStatus ofRegistration(
            @Nullable Registration registration) {
        return registration == null ? null : registration.status();
    }

    @Bean
    TeacherView teacherView() {
        return new TeacherView();
    }

    @Bean
    Projection<TeacherRecord> teacherProjection(ProjectionSource projections, TeacherView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<TeacherRecord> teacherQueries(
            Projection<TeacherRecord> teachers,
            Projection<QualificationRecord> qualifications,
            Projection<PersonnelFileRecord> personnel,
            ClockNodes clocks,
            People people,
            OtherCodes codes) {
        return TableQueries.of(TABLE, teachers, TeacherEvent.class, TeacherFactSummary::of)
                .withClocks(clocks)
                .with(new OfOneTeacher(qualifications, people))
                .with(new FileOfOne<>(personnel))
                .alsoUnder(codes)
                .filteredBy(
                        new TableFilter(
                                        "name",
                                        "String",
                                        "They bear just this name at the point of the answer.",
                                        (name, basis) -> named(people.named((String) name, basis)),
                                        List.of(people.projection()))
                                .findsPeople());
    }

    /** Those of these codes; nobody, if there are none. */
    private static List<Condition> named(List<String> codes) {
        var chosen = codes.isEmpty() ? List.of("") : codes;
        var column = TABLE.column(Table.CODE).name();
        return List.of(new Condition(column, Condition.Test.IN, List.copyOf(chosen)));
    }

    /** The answer about one teacher reaches nobody else's qualifications and person. */
    private record OfOneTeacher(Projection<QualificationRecord> qualifications, People people)
            implements Entities.Related<TeacherRecord> {
        @Override
        public List<ReadScope> one(String given, String entity) {
            var person = new PersonId(given);
            return List.of(
                    ReadScope.one(qualifications, new QualificationFileId(person).toString()),
                    ReadScope.one(people.projection(), person.toString()));
        }

        @Override
        public List<ReadScope> many() {
            return List.of();
        }

        @Override
        public void expect(
                DataFetchingEnvironment env, Basis basis, List<Row<TeacherRecord>> rows) {}
    }

    /** What a teacher's record shows of others otherwise than by a reference. */
    @Controller
    static class Fields {
        private final Projection<QualificationRecord> qualifications;
        private final FileOfOne<TeacherRecord> personnel;

        Fields(
                Projection<QualificationRecord> qualifications,
                Projection<PersonnelFileRecord> personnel) {
            this.qualifications = qualifications;
            this.personnel = new FileOfOne<>(personnel);
        }

        /** The sanctions and contests. Not every teacher has any. */
        @SchemaMapping(typeName = "Teacher")
        public @Nullable PersonnelFileRecord personnelFile(
                TeacherRecord teacher, DataFetchingEnvironment env) {
            return personnel.of(teacher.person(), env);
        }

        /** Looked up even if only its code is asked: not every teacher has a file. */
        @SchemaMapping(typeName = "Teacher")
        public @Nullable QualificationRecord qualifications(
                TeacherRecord teacher, DataFetchingEnvironment env) {
            var entity = new QualificationFileId(teacher.person()).toString();
            return qualifications
                    .find(entity, BasisResolver.basisOf(env).at())
                    .map(Row::state)
                    .orElse(null);
        }
    }
}
