package org.chalkline.app.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.ledger.WholeFacts;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.PacedCommandGateway;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.OwnWrites;
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
import org.chalkline.query.projection.ProjectionMetrics;
import org.chalkline.query.projection.View;
import org.chalkline.query.projection.engine.ProjectionStore;
import org.chalkline.query.projection.engine.Projections;
import org.chalkline.query.projection.mongo.MongoProjectionStore;
import org.chalkline.query.projection.sqlite.SqliteProjectionStore;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The projections, and the store that {@code chalkline.views} names. */
@Configuration(proxyBeanMethods = false)
class ProjectionsConfiguration {

    /** Views in the data folder. */
    @Bean(destroyMethod = "")
    @ConditionalOnProperty(name = "chalkline.views", havingValue = "sqlite")
    ProjectionStore sqliteProjectionStore(DataFolder data) {
        return new SqliteProjectionStore(data.views());
    }

    /** Views in the database that the URI names. */
    @Bean(destroyMethod = "")
    @ConditionalOnProperty(name = "chalkline.views", havingValue = "mongodb")
    ProjectionStore mongoProjectionStore(@Value("${chalkline.mongodb-uri}") String uri) {
        return new MongoProjectionStore(uri);
    }

    /** All projections. They close their store with themselves. */
    @Bean(initMethod = "start", destroyMethod = "close")
    Projections registers(
            List<View<?>> views,
            ProjectionStore store,
            FactStream facts,
            ObjectProvider<WholeFacts> verified,
            FactCatalogue catalogue,
            Clock clock,
            MeterRegistry meters) {
        var whole = verified.getIfAvailable(() -> new WholeFacts(facts)).stream();
        var projections = new Projections(views, store, facts, whole, catalogue, clock);
        ProjectionMetrics.bind(projections.all(), meters);
        return projections;
    }

    /**
     * The gateway of those outside. What the program does of its own accord waits for nobody: it
     * would fall behind those whose acts it follows from.
     */
    @Bean
    @Primary
    CommandGateway pacedCommandGateway(
            @Qualifier("gateway") CommandGateway gateway,
            OwnWrites writes,
            Projections projections) {
        return new PacedCommandGateway(gateway, writes, projections);
    }

    @Bean
    Projection<SchoolRecord> schoolProjection(Projections projections, SchoolView view) {
        return projections.of(view);
    }

    @Bean
    Projection<ApplicationRecord> applicationProjection(
            Projections projections, ApplicationView view) {
        return projections.of(view);
    }

    @Bean
    Projection<LicenceRecord> licenceProjection(Projections projections, LicenceView view) {
        return projections.of(view);
    }

    @Bean
    Projection<HeadshipRecord> headshipProjection(Projections projections, HeadshipView view) {
        return projections.of(view);
    }

    @Bean
    Projection<HeadmasterRecord> headmasterProjection(
            Projections projections, HeadmasterView view) {
        return projections.of(view);
    }

    @Bean
    Projection<OfficerRecord> officerProjection(Projections projections, OfficerView view) {
        return projections.of(view);
    }

    @Bean
    Projection<ClockRecord> clockProjection(Projections projections, ClockView view) {
        return projections.of(view);
    }

    @Bean
    Projection<CalendarRecord> calendarProjection(Projections projections, CalendarView view) {
        return projections.of(view);
    }

    @Bean
    Projection<TeacherRecord> teacherProjection(Projections projections, TeacherView view) {
        return projections.of(view);
    }

    @Bean
    Projection<QualificationRecord> qualificationProjection(
            Projections projections, QualificationView view) {
        return projections.of(view);
    }

    @Bean
    Projection<WindowRecord> windowProjection(Projections projections, WindowView view) {
        return projections.of(view);
    }

    @Bean
    Projection<RecruitmentRecord> recruitmentProjection(
            Projections projections, RecruitmentView view) {
        return projections.of(view);
    }

    @Bean
    Projection<AppraisalRecord> appraisalProjection(Projections projections, AppraisalView view) {
        return projections.of(view);
    }

    @Bean
    Projection<ComplaintRecord> complaintProjection(Projections projections, ComplaintView view) {
        return projections.of(view);
    }

    @Bean
    Projection<PersonRecord> personProjection(Projections projections, PersonView view) {
        return projections.of(view);
    }

    @Bean
    Projection<AssetRecord> assetProjection(Projections projections, AssetView view) {
        return projections.of(view);
    }

    @Bean
    Projection<AssetRequestRecord> assetRequestProjection(
            Projections projections, AssetRequestView view) {
        return projections.of(view);
    }

    @Bean
    Projection<PaymentUseRecord> paymentUseProjection(
            Projections projections, PaymentUseView view) {
        return projections.of(view);
    }

    @Bean
    Projection<StocktakingRecord> stocktakingProjection(
            Projections projections, StocktakingView view) {
        return projections.of(view);
    }

    @Bean
    Projection<DisposalRecord> disposalProjection(Projections projections, DisposalView view) {
        return projections.of(view);
    }

    @Bean
    Projection<BudgetLineRecord> budgetLineProjection(
            Projections projections, BudgetLineView view) {
        return projections.of(view);
    }

    @Bean
    Projection<FollowUpRecord> followUpProjection(Projections projections, FollowUpView view) {
        return projections.of(view);
    }

    @Bean
    Projection<OutlayRecord> outlayProjection(Projections projections, OutlayView view) {
        return projections.of(view);
    }
}
