package org.chalkline.query.teacher;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.teacher.QualificationFileId;
import org.chalkline.kernel.teacher.TeacherEvent;
import org.chalkline.kernel.teacher.TeacherId;
import org.chalkline.query.clock.ClockNodes;
import org.chalkline.query.clock.ClockRecord;
import org.chalkline.query.graphql.Answers;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.Counts;
import org.chalkline.query.graphql.Entities;
import org.chalkline.query.graphql.FactNode;
import org.chalkline.query.graphql.Fields;
import org.chalkline.query.graphql.Grouping;
import org.chalkline.query.graphql.Histories.Changes;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.personal.People;
import org.chalkline.query.personal.PersonalText;
import org.chalkline.query.personal.PersonalTexts;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Row;
import org.chalkline.query.teacher.TeacherRecord.Contest;
import org.chalkline.query.teacher.TeacherRecord.Registration;
import org.chalkline.query.teacher.TeacherRecord.Sanction;
import org.chalkline.query.teacher.qualification.QualificationRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers who teaches where, and did, as of a point on both clocks. */
@Controller
class TeacherQueries {

    private static final Fields<TeacherRecord> FIELDS =
            new Fields<TeacherRecord>()
                    .add("status", TeacherRecord::status)
                    .add("employment", TeacherRecord::employment)
                    .add("employments", TeacherRecord::employments)
                    .add("transfer", TeacherRecord::pending)
                    .add("title", TeacherRecord::title)
                    .add("registration", TeacherRecord::registration)
                    .add("trainingHours", TeacherRecord::trainingHours)
                    .add("sanctions", TeacherRecord::sanctions);

    private final Entities<TeacherRecord> teachers;
    private final Projection<QualificationRecord> qualifications;
    private final ClockNodes clocks;
    private final People people;
    private final PersonalTexts texts;

    TeacherQueries(
            Projection<TeacherRecord> teachers,
            Projection<QualificationRecord> qualifications,
            ClockNodes clocks,
            People people,
            PersonalTexts texts,
            Answers answers) {
        this.qualifications = qualifications;
        this.clocks = clocks;
        this.people = people;
        this.texts = texts;
        this.teachers =
                answers.about(teachers, TeacherId::of, TeacherEvent.class, TeacherFactSummary::of)
                        .with(new Related());
    }

    /** Their clocks, their qualifications and who they are. */
    private final class Related implements Entities.Related<TeacherRecord> {
        @Override
        public List<ReadScope> one(String given, String entity) {
            var person = new PersonId(given);
            var scopes = new ArrayList<>(clocks.scopes(entity));
            scopes.add(ReadScope.one(qualifications, new QualificationFileId(person).toString()));
            scopes.add(people.one(person));
            return scopes;
        }

        @Override
        public List<ReadScope> many() {
            var scopes = new ArrayList<>(clocks.scopes());
            scopes.add(ReadScope.all(qualifications));
            scopes.add(people.all());
            return scopes;
        }

        @Override
        public void expect(
                DataFetchingEnvironment env, Basis basis, List<Row<TeacherRecord>> rows) {
            clocks.expect(env, basis, rows.stream().map(Row::entity).toList());
            people.expect(env, basis, rows.stream().map(row -> row.state().person()).toList());
        }
    }

    @QueryMapping
    public @Nullable TeacherRecord teacher(@Argument String id, DataFetchingEnvironment env) {
        return teachers.find(env, id);
    }

    @QueryMapping
    public ListConnection<TeacherRecord> teachers(
            @Argument @Nullable TeacherFilter filter,
            @Argument @Nullable String name,
            @Argument @Nullable TeacherOrder orderBy,
            DataFetchingEnvironment env) {
        return teachers.page(
                env,
                name == null ? "teachers" : "teachers named " + name,
                TeacherFilter.conditions(filter),
                TeacherOrder.of(orderBy),
                basis -> name == null ? List.of() : named(name, basis));
    }

    /** Those who bear just this name at the point of the answer; nobody, if nobody does. */
    private List<Condition> named(String name, Basis basis) {
        var ids = people.named(name, basis);
        var chosen = ids.isEmpty() ? List.of("") : ids;
        return List.of(
                new Condition(TeacherColumns.ID.name(), Condition.Test.IN, List.copyOf(chosen)));
    }

    /** By what teachers can be counted. */
    public enum TeacherGrouping implements Grouping {
        STATUS(TeacherColumns.STATUS),
        SCHOOL(TeacherColumns.SCHOOL),
        STAFFING(TeacherColumns.STAFFING),
        TITLE(TeacherColumns.TITLE),
        REGISTRATION(TeacherColumns.REGISTRATION);

        private final transient Column<TeacherRecord> column;

        TeacherGrouping(Column<TeacherRecord> column) {
            this.column = column;
        }

        @Override
        public Column<TeacherRecord> column() {
            return column;
        }
    }

    @QueryMapping
    public Counts<TeacherGrouping> teacherCounts(
            @Argument @Nullable TeacherFilter filter,
            @Argument List<TeacherGrouping> groupBy,
            DataFetchingEnvironment env) {
        return teachers.counts(env, TeacherFilter.conditions(filter), groupBy);
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> teacherHistory(
            @Argument String id, DataFetchingEnvironment env) {
        return teachers.history(env, id);
    }

    @QueryMapping
    public @Nullable Changes teacherChanges(@Argument String id, DataFetchingEnvironment env) {
        return teachers.changes(env, id, FIELDS);
    }

    @SchemaMapping(typeName = "Teacher")
    public String id(TeacherRecord teacher) {
        return teacher.person().value();
    }

    @SchemaMapping(typeName = "TeacherSanction")
    public @Nullable PersonalText grounds(Sanction sanction, DataFetchingEnvironment env) {
        return texts.open(sanction.grounds(), env);
    }

    @SchemaMapping(typeName = "SanctionContest")
    public @Nullable PersonalText reasons(Contest contest, DataFetchingEnvironment env) {
        return texts.open(contest.reasons(), env);
    }

    @SchemaMapping(typeName = "TeacherRegistration")
    public @Nullable PersonalText reasons(Registration registration, DataFetchingEnvironment env) {
        return texts.open(registration.reasons(), env);
    }

    @SchemaMapping(typeName = "Teacher")
    public @Nullable QualificationRecord qualifications(
            TeacherRecord teacher, DataFetchingEnvironment env) {
        var entity = new QualificationFileId(teacher.person()).toString();
        return qualifications
                .find(entity, BasisResolver.basisOf(env).at())
                .map(Row::state)
                .orElse(null);
    }

    @SchemaMapping(typeName = "Teacher")
    public List<ClockRecord> clocks(TeacherRecord teacher, DataFetchingEnvironment env) {
        return clocks.of(env, new TeacherId(teacher.person()).toString());
    }

    @SchemaMapping(typeName = "Teacher")
    public Basis basis(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }
}
