package org.chalkline.app.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.ledger.WholeFacts;
import org.chalkline.kernel.command.Desk;
import org.chalkline.kernel.command.PacedDesk;
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
import org.chalkline.query.headmaster.HeadshipRecord;
import org.chalkline.query.headmaster.HeadshipView;
import org.chalkline.query.licence.LicenceRecord;
import org.chalkline.query.licence.LicenceView;
import org.chalkline.query.person.PersonRecord;
import org.chalkline.query.person.PersonView;
import org.chalkline.query.register.Register;
import org.chalkline.query.register.RegisterMetrics;
import org.chalkline.query.register.View;
import org.chalkline.query.register.engine.RegisterStore;
import org.chalkline.query.register.engine.Registers;
import org.chalkline.query.register.mongo.MongoRegisterStore;
import org.chalkline.query.register.sqlite.SqliteRegisterStore;
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

/** The registers, and the store that {@code chalkline.views} names. */
@Configuration(proxyBeanMethods = false)
class RegistersConfiguration {

    /** Views in the data folder. */
    @Bean(destroyMethod = "")
    @ConditionalOnProperty(name = "chalkline.views", havingValue = "sqlite")
    RegisterStore sqliteRegisterStore(DataFolder data) {
        return new SqliteRegisterStore(data.views());
    }

    /** Views in the database that the URI names. */
    @Bean(destroyMethod = "")
    @ConditionalOnProperty(name = "chalkline.views", havingValue = "mongodb")
    RegisterStore mongoRegisterStore(@Value("${chalkline.mongodb-uri}") String uri) {
        return new MongoRegisterStore(uri);
    }

    /** All registers. They close their store with themselves. */
    @Bean(initMethod = "start", destroyMethod = "close")
    Registers registers(
            List<View<?>> views,
            RegisterStore store,
            FactStream facts,
            ObjectProvider<WholeFacts> verified,
            FactCatalogue catalogue,
            Clock clock,
            MeterRegistry meters) {
        var whole = verified.getIfAvailable(() -> new WholeFacts(facts)).stream();
        var registers = new Registers(views, store, facts, whole, catalogue, clock);
        RegisterMetrics.bind(registers.all(), meters);
        return registers;
    }

    /**
     * The desk of those outside. What the program does of its own accord waits for nobody: it would
     * fall behind those whose acts it follows from.
     */
    @Bean
    @Primary
    Desk pacedDesk(@Qualifier("desk") Desk desk, OwnWrites writes, Registers registers) {
        return new PacedDesk(desk, writes, registers);
    }

    @Bean
    Register<SchoolRecord> schoolRegister(Registers registers, SchoolView view) {
        return registers.of(view);
    }

    @Bean
    Register<ApplicationRecord> applicationRegister(Registers registers, ApplicationView view) {
        return registers.of(view);
    }

    @Bean
    Register<LicenceRecord> licenceRegister(Registers registers, LicenceView view) {
        return registers.of(view);
    }

    @Bean
    Register<HeadshipRecord> headshipRegister(Registers registers, HeadshipView view) {
        return registers.of(view);
    }

    @Bean
    Register<HeadmasterRecord> headmasterRegister(Registers registers, HeadmasterView view) {
        return registers.of(view);
    }

    @Bean
    Register<OfficerRecord> officerRegister(Registers registers, OfficerView view) {
        return registers.of(view);
    }

    @Bean
    Register<ClockRecord> clockRegister(Registers registers, ClockView view) {
        return registers.of(view);
    }

    @Bean
    Register<CalendarRecord> calendarRegister(Registers registers, CalendarView view) {
        return registers.of(view);
    }

    @Bean
    Register<TeacherRecord> teacherRegister(Registers registers, TeacherView view) {
        return registers.of(view);
    }

    @Bean
    Register<QualificationRecord> qualificationRegister(
            Registers registers, QualificationView view) {
        return registers.of(view);
    }

    @Bean
    Register<WindowRecord> windowRegister(Registers registers, WindowView view) {
        return registers.of(view);
    }

    @Bean
    Register<RecruitmentRecord> recruitmentRegister(Registers registers, RecruitmentView view) {
        return registers.of(view);
    }

    @Bean
    Register<AppraisalRecord> appraisalRegister(Registers registers, AppraisalView view) {
        return registers.of(view);
    }

    @Bean
    Register<ComplaintRecord> complaintRegister(Registers registers, ComplaintView view) {
        return registers.of(view);
    }

    @Bean
    Register<PersonRecord> personRegister(Registers registers, PersonView view) {
        return registers.of(view);
    }

    @Bean
    Register<AssetRecord> assetRegister(Registers registers, AssetView view) {
        return registers.of(view);
    }

    @Bean
    Register<AssetRequestRecord> assetRequestRegister(Registers registers, AssetRequestView view) {
        return registers.of(view);
    }

    @Bean
    Register<PaymentUseRecord> paymentUseRegister(Registers registers, PaymentUseView view) {
        return registers.of(view);
    }

    @Bean
    Register<StocktakingRecord> stocktakingRegister(Registers registers, StocktakingView view) {
        return registers.of(view);
    }

    @Bean
    Register<DisposalRecord> disposalRegister(Registers registers, DisposalView view) {
        return registers.of(view);
    }

    @Bean
    Register<BudgetLineRecord> budgetLineRegister(Registers registers, BudgetLineView view) {
        return registers.of(view);
    }

    @Bean
    Register<FollowUpRecord> followUpRegister(Registers registers, FollowUpView view) {
        return registers.of(view);
    }

    @Bean
    Register<OutlayRecord> outlayRegister(Registers registers, OutlayView view) {
        return registers.of(view);
    }
}
