package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import graphql.scalars.ExtendedScalars;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chalkline.kernel.administration.PowersEvent;
import org.chalkline.kernel.application.ApplicationEvent;
import org.chalkline.kernel.asset.AssetFact;
import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.Subjects;
import org.chalkline.kernel.calendar.CalendarEvent;
import org.chalkline.kernel.clock.ClockEvent;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.OwnWrites;
import org.chalkline.kernel.followup.FollowUpEvent;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headmaster.HeadshipEvent;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.person.PersonEvent;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.person.PersonalReader;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.kernel.teacher.AppraisalEvent;
import org.chalkline.kernel.teacher.ComplaintEvent;
import org.chalkline.kernel.teacher.QualificationEvent;
import org.chalkline.kernel.teacher.RecruitmentEvent;
import org.chalkline.kernel.teacher.TeacherEvent;
import org.chalkline.kernel.teacher.WindowEvent;
import org.chalkline.query.administration.OfficerRecord;
import org.chalkline.query.administration.OfficerView;
import org.chalkline.query.application.ApplicationRecord;
import org.chalkline.query.application.ApplicationView;
import org.chalkline.query.asset.AssetRecord;
import org.chalkline.query.asset.AssetRequestRecord;
import org.chalkline.query.asset.AssetRequestView;
import org.chalkline.query.asset.AssetView;
import org.chalkline.query.asset.DisposalRecord;
import org.chalkline.query.asset.DisposalView;
import org.chalkline.query.asset.PaymentUseRecord;
import org.chalkline.query.asset.PaymentUseView;
import org.chalkline.query.asset.StocktakingRecord;
import org.chalkline.query.asset.StocktakingView;
import org.chalkline.query.budget.BudgetLineRecord;
import org.chalkline.query.budget.BudgetLineView;
import org.chalkline.query.budget.OutlayRecord;
import org.chalkline.query.budget.OutlayView;
import org.chalkline.query.clock.CalendarRecord;
import org.chalkline.query.clock.CalendarView;
import org.chalkline.query.clock.ClockRecord;
import org.chalkline.query.clock.ClockView;
import org.chalkline.query.followup.FollowUpRecord;
import org.chalkline.query.followup.FollowUpView;
import org.chalkline.query.headmaster.HeadmasterRecord;
import org.chalkline.query.headmaster.HeadmasterView;
import org.chalkline.query.headship.HeadshipRecord;
import org.chalkline.query.headship.HeadshipView;
import org.chalkline.query.licence.LicenceRecord;
import org.chalkline.query.licence.LicenceView;
import org.chalkline.query.person.PersonRecord;
import org.chalkline.query.person.PersonView;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.school.SchoolRecord;
import org.chalkline.query.school.SchoolView;
import org.chalkline.query.teacher.TeacherRecord;
import org.chalkline.query.teacher.TeacherView;
import org.chalkline.query.teacher.appraisal.AppraisalRecord;
import org.chalkline.query.teacher.appraisal.AppraisalView;
import org.chalkline.query.teacher.complaint.ComplaintRecord;
import org.chalkline.query.teacher.complaint.ComplaintView;
import org.chalkline.query.teacher.qualification.QualificationRecord;
import org.chalkline.query.teacher.qualification.QualificationView;
import org.chalkline.query.teacher.qualification.WindowRecord;
import org.chalkline.query.teacher.qualification.WindowView;
import org.chalkline.query.teacher.recruitment.RecruitmentRecord;
import org.chalkline.query.teacher.recruitment.RecruitmentView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** The whole endpoint but HTTP, over naive projections that count what they are asked. */
@SpringBootTest(
        classes = QueryTest.Program.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "chalkline.at-least-timeout=200ms",
            "spring.graphql.schema.locations=classpath*:graphql/**/"
        })
abstract class QueryTest {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** 31 August in Greenwich, but already 1 September in Shanghai. */
    static final Instant NOW = Instant.parse("2026-08-31T17:00:00Z");

    @Configuration
    @ComponentScan({
        "org.chalkline.query.graphql",
        "org.chalkline.query.table",
        "org.chalkline.query.followup",
        "org.chalkline.query.school",
        "org.chalkline.query.clock",
        "org.chalkline.query.application",
        "org.chalkline.query.asset",
        "org.chalkline.query.licence",
        "org.chalkline.query.headmaster",
        "org.chalkline.query.headship",
        "org.chalkline.query.administration",
        "org.chalkline.query.personal",
        "org.chalkline.query.person",
        "org.chalkline.query.budget",
        "org.chalkline.query.teacher"
    })
    @ImportAutoConfiguration(GraphQlAutoConfiguration.class)
    static class Program {
        private RecordedFacts facts = new RecordedFacts();

        @Bean
        OwnWrites ownWrites() {
            return new OwnWrites();
        }

        @Bean
        MadeUp madeUp() {
            return () -> false;
        }

        @Bean
        CountingProjection<SchoolRecord> projection() {
            return new CountingProjection<>(new SchoolView());
        }

        @Bean
        CountingProjection<ClockRecord> clocks() {
            return new CountingProjection<>(new ClockView());
        }

        @Bean
        CountingProjection<CalendarRecord> calendars() {
            return new CountingProjection<>(new CalendarView());
        }

        @Bean
        CountingProjection<ApplicationRecord> applications() {
            return new CountingProjection<>(new ApplicationView());
        }

        @Bean
        CountingProjection<LicenceRecord> licences() {
            return new CountingProjection<>(new LicenceView());
        }

        @Bean
        CountingProjection<HeadshipRecord> headships() {
            return new CountingProjection<>(new HeadshipView());
        }

        @Bean
        CountingProjection<HeadmasterRecord> headmasters() {
            return new CountingProjection<>(new HeadmasterView());
        }

        @Bean
        CountingProjection<PersonRecord> people() {
            return new CountingProjection<>(new PersonView());
        }

        @Bean
        CountingProjection<TeacherRecord> teachers() {
            return new CountingProjection<>(new TeacherView());
        }

        @Bean
        CountingProjection<QualificationRecord> qualifications() {
            return new CountingProjection<>(new QualificationView());
        }

        @Bean
        CountingProjection<WindowRecord> windows() {
            return new CountingProjection<>(new WindowView());
        }

        @Bean
        CountingProjection<RecruitmentRecord> recruitments() {
            return new CountingProjection<>(new RecruitmentView());
        }

        @Bean
        CountingProjection<AppraisalRecord> appraisals() {
            return new CountingProjection<>(new AppraisalView());
        }

        @Bean
        CountingProjection<ComplaintRecord> complaints() {
            return new CountingProjection<>(new ComplaintView());
        }

        @Bean
        PersonalDataInMemory personalData() {
            return new PersonalDataInMemory();
        }

        @Bean
        AccessLogInMemory accessLog() {
            return new AccessLogInMemory();
        }

        @Bean
        CountingProjection<OfficerRecord> officers() {
            return new CountingProjection<>(new OfficerView());
        }

        @Bean
        CountingProjection<BudgetLineRecord> budgetLines() {
            return new CountingProjection<>(new BudgetLineView());
        }

        @Bean
        CountingProjection<OutlayRecord> outlays() {
            return new CountingProjection<>(new OutlayView());
        }

        @Bean
        CountingProjection<FollowUpRecord> followUps() {
            return new CountingProjection<>(new FollowUpView());
        }

        @Bean
        Subjects subjects() {
            return Subjects.standard();
        }

        @Bean
        CountingProjection<AssetRecord> assets() {
            return new CountingProjection<>(new AssetView());
        }

        @Bean
        CountingProjection<AssetRequestRecord> assetRequests() {
            return new CountingProjection<>(new AssetRequestView());
        }

        @Bean
        CountingProjection<PaymentUseRecord> paymentUses() {
            return new CountingProjection<>(new PaymentUseView());
        }

        @Bean
        CountingProjection<StocktakingRecord> stocktakings() {
            return new CountingProjection<>(new StocktakingView());
        }

        @Bean
        CountingProjection<DisposalRecord> disposals() {
            return new CountingProjection<>(new DisposalView());
        }

        /**
         * Stands for another feature's projection, of which {@code schoolCounts} would be a query.
         */
        @Bean
        ProjectionFields otherFields(Other other) {
            return new ProjectionFields(other.projection(), Set.of("schoolCounts"));
        }

        @Bean
        Other other() {
            return new Other(new CountingProjection<>(new SchoolView()));
        }

        @Bean
        OtherSide otherSide() {
            return new OtherSide();
        }

        @Bean
        Facts stream() {
            return new Facts(facts);
        }

        @Bean
        FactCatalogue catalogue() {
            return FactCatalogue.of(
                    SchoolEvent.class,
                    ApplicationEvent.class,
                    LicenceEvent.class,
                    HeadshipEvent.class,
                    HeadmasterEvent.class,
                    PowersEvent.class,
                    ClockEvent.class,
                    CalendarEvent.class,
                    PersonEvent.class,
                    BudgetEvent.class,
                    AssetFact.class,
                    TeacherEvent.class,
                    QualificationEvent.class,
                    WindowEvent.class,
                    RecruitmentEvent.class,
                    AppraisalEvent.class,
                    ComplaintEvent.class,
                    FollowUpEvent.class);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZONE);
        }

        @Bean
        RuntimeWiringConfigurer scalars() {
            return wiring -> {
                IdScalar.wire(wiring);
                wiring.scalar(DateScalar.DATE)
                        .scalar(ExtendedScalars.DateTime)
                        .scalar(ExtendedScalars.GraphQLLong);
            };
        }
    }

    /** Stands for the faults that the other side explains by itself. */
    @ControllerAdvice
    static class OtherSide {
        @GraphQlExceptionHandler
        GraphQLError explain(UnsupportedOperationException e) {
            return GraphQLError.newError()
                    .message("explained")
                    .extensions(Map.of("code", "ELSEWHERE"))
                    .build();
        }
    }

    record Other(CountingProjection<SchoolRecord> projection) {}

    /** Lets each test begin with an empty store. */
    static final class Facts implements FactStream {
        RecordedFacts recorded;

        Facts(RecordedFacts recorded) {
            this.recorded = recorded;
        }

        @Override
        public long head() {
            return recorded.head();
        }

        @Override
        public long positionAt(Instant recordedAt) {
            return recorded.positionAt(recordedAt);
        }

        @Override
        public Reader readAfter(long position) {
            return recorded.readAfter(position);
        }
    }

    @Autowired ExecutionGraphQlService service;
    @Autowired CountingProjection<SchoolRecord> projection;
    @Autowired CountingProjection<ClockRecord> clocks;
    @Autowired CountingProjection<CalendarRecord> calendars;
    @Autowired CountingProjection<ApplicationRecord> applications;
    @Autowired CountingProjection<LicenceRecord> licences;
    @Autowired List<CountingProjection<?>> projections;
    @Autowired Projection<SchoolRecord> injectedByItsInterface;
    @Autowired Other other;
    @Autowired Facts facts;
    @Autowired PersonalDataInMemory people;
    @Autowired AccessLogInMemory accesses;

    /** Who asks; null for somebody who doesn't say. */
    @Nullable PersonalReader reader;

    @BeforeEach
    void begin_with_an_empty_store() {
        facts.recorded = new RecordedFacts();
        reader = new PersonalReader("li", "clerk", null, "a test");
        accesses.clear();
        projections.forEach(CountingProjection::reset);
        other.projection().reset();
    }

    void record(Fact... told) {
        for (var fact : told) record(fact, Map.of("actor", "li"));
    }

    void record(Fact fact, Map<String, String> metadata) {
        var recorded = facts.recorded.add(fact, metadata);
        for (var each : projections) each.asked.add(recorded);
        other.projection().asked.add(recorded);
    }

    /**
     * @param variables names and values in turn; an absent value is a null of GraphQL
     */
    Answer ask(String document, @Nullable Object... variables) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < variables.length; i += 2) {
            named.put(String.valueOf(variables[i]), variables[i + 1]);
        }
        return askAs(document, null, named);
    }

    Answer askAs(
            String document, @Nullable String operation, Map<String, @Nullable Object> variables) {
        var request =
                new DefaultExecutionGraphQlRequest(
                        document, operation, variables, null, "test", null);
        var named = reader;
        request.configureExecutionInput(
                (input, builder) ->
                        builder.graphQLContext(
                                        context -> {
                                            if (named == null) return;
                                            context.of(PersonalReader.class, named);
                                        })
                                .build());
        return new Answer(Objects.requireNonNull(service.execute(request).block()));
    }

    record Answer(ExecutionGraphQlResponse response) {

        /** The value at a path such as {@code schools.edges[0].node.name}; there are no errors. */
        @Nullable Object at(String path) {
            assertThat(response.getErrors()).isEmpty();
            return response.field(path).getValue();
        }

        /** The code of the only error. */
        @Nullable String code() {
            assertThat(response.getErrors()).hasSize(1);
            return (String)
                    Objects.requireNonNull(response.getErrors().getFirst().getExtensions())
                            .get("code");
        }

        String message() {
            return Objects.requireNonNull(response.getErrors().getFirst().getMessage());
        }

        /** The values of a field of each row of a connection. */
        List<Object> nodes(String connection, String field) {
            List<Map<String, Map<String, Object>>> edges = cast(at(connection + ".edges"));
            return edges.stream()
                    .map(
                            edge ->
                                    Objects.requireNonNull(edge.get("node"))
                                            .getOrDefault(field, "absent"))
                    .toList();
        }

        @SuppressWarnings("unchecked") // the caller knows the shape that the schema gives
        static <T> T cast(@Nullable Object value) {
            return (T) Objects.requireNonNull(value);
        }

        @Nullable Object extension(String name) {
            return response.getExtensions().get(name);
        }
    }
}
