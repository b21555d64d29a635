package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chalkline.command.inspection.DistrictCommand.*;
import org.chalkline.command.inspection.InspectionCommand.*;
import org.chalkline.command.inspection.SupervisedSchoolCommand.*;
import org.chalkline.command.inspector.InspectorCommand.*;
import org.chalkline.command.person.PersonCommand.RegisterPerson;
import org.chalkline.command.person.PersonTexts;
import org.chalkline.command.procedure.service.ServiceCommand.ServePaper;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.kernel.inspection.InspectionEvent.DefenceResult;
import org.chalkline.kernel.inspection.InspectionEvent.FoundProblem;
import org.chalkline.kernel.inspection.InspectionEvent.InspectionForm;
import org.chalkline.kernel.inspection.InspectionEvent.PublicDrawWay;
import org.chalkline.kernel.inspection.InspectionEvent.PublicGroup;
import org.chalkline.kernel.inspection.InspectionEvent.PublicHearingForm;
import org.chalkline.kernel.inspection.InspectionId;
import org.chalkline.kernel.inspection.SupervisedSchoolId;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorAssessmentResult;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorEndGround;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.inspector.ResponsibleDistrictId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * The supervision of schools: five inspectors, of whom one was never engaged again; two schools in
 * a district that was laid out anew; one inspected comprehensively, whose second visit found the
 * same as the first; and in the whole district one special inspection each half year.
 */
final class DistrictInspections {
    private static final String OFFICE = "督导室";
    private static final String CHIEF = "督导室主任";
    private static final String PLANNER = "督导室副主任";
    private static final int SPECIAL = 11;
    private static final LocalDate THIRD_LEFT = LocalDate.of(2022, 7, 1);

    private static final LegalBasis REGULATIONS =
            new LegalBasis("Education Supervision Regulations", "13", "2012");
    private static final LegalBasis LETTERS =
            new LegalBasis("Education Supervision Regulations", "21", "2012");
    private static final RemedyNotice REMEDIES =
            new RemedyNotice("上海市长宁区人民政府", 60, "上海铁路运输法院", 6, false);

    /** One of the inspectors. */
    private record Known(InspectorId id, String name, PersonId person, int bornIn) {
        static Known of(int number, String name, int bornIn) {
            return new Known(
                    new InspectorId("DX-%02d".formatted(number)),
                    name,
                    new PersonId("310105-D%02d".formatted(number)),
                    bornIn);
        }
    }

    private static final Known FULL_TIME = Known.of(1, "韩立言", 1969);
    private static final Known SECOND = Known.of(2, "顾清和", 1971);
    private static final Known THIRD = Known.of(3, "沈维正", 1962);
    private static final Known ONE_TERM = Known.of(4, "陶思齐", 1973);
    private static final Known LATER = Known.of(5, "蒋闻道", 1975);

    private static final SchoolId INSPECTED = new SchoolId("310105-P01");
    private static final SchoolId OTHER = new SchoolId("310105-P02");

    private final List<Act> acts = new ArrayList<>();

    /**
     * @param further schools that are inspected specially, one each half year; none where there are
     *     none
     */
    DistrictInspections(List<SchoolId> further) {
        powers();
        inspectors();
        district();
        comprehensive();
        for (int i = 0; i < Math.min(SPECIAL, further.size()); i++) special(i, further.get(i));
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private void powers() {
        var tale = new Tale(Section.ARCHIVE, "powers-supervision", acts);
        delegated(tale, CHIEF, Power.PLAN_INSPECTIONS);
        delegated(tale, CHIEF, Power.ISSUE_OPINIONS);
        delegated(tale, PLANNER, Power.PLAN_INSPECTIONS);
        delegated(tale, PLANNER, Power.LEAD_INSPECTIONS);
        delegated(tale, PLANNER, Power.VERIFY_RECTIFICATION);
    }

    private static void delegated(Tale tale, String officer, Power power) {
        tale.delegates("2018-01-08", officer, power, "长教〔2018〕6号");
    }

    private static Decision decided(LocalDate on, String why, LegalBasis basis) {
        return Papers.of(on, Papers.number("长政督", on, why), CHIEF, why, basis);
    }

    private Tale registered(Known who, String on) {
        var texts = new PersonTexts(who.name(), null, LocalDate.of(who.bornIn(), 5, 4), null);
        return new Tale(Section.PERSONNEL, who.id() + "-register", acts)
                .on(
                        on,
                        d ->
                                new RegisterPerson(
                                        who.person(),
                                        texts,
                                        ProcessingGround.STATUTORY_DUTY,
                                        "督学管理",
                                        null,
                                        d));
    }

    private void inspectors() {
        registered(FULL_TIME, "2018-01-15")
                .on(
                        "2018-03-01",
                        d ->
                                new AppointInspector(
                                        FULL_TIME.id(),
                                        FULL_TIME.name(),
                                        FULL_TIME.person(),
                                        OFFICE,
                                        decided(d, "区人民政府任命专职督学。", REGULATIONS),
                                        d));
        // His term ended in March 2021, and nobody engaged him again.
        engaged(ONE_TERM, "2018-03-05").on("2021-04-01", d -> assessed(ONE_TERM, "因病未能履职。", d));
        engaged(SECOND, "2019-09-02")
                .on("2020-01-06", d -> new DeclareInspectorTie(SECOND.id(), OTHER, "校长系其配偶。", d))
                .on("2022-06-01", d -> assessed(SECOND, "三年任期内客观公正。", d))
                .on(
                        "2022-06-15",
                        d ->
                                new EngageInspectorAgain(
                                        SECOND.id(), decided(d, "考核合格，续聘。", REGULATIONS), d));
        engaged(THIRD, "2019-09-02")
                .on(
                        "2022-07-01",
                        d ->
                                new EndInspector(
                                        THIRD.id(),
                                        InspectorEndGround.RETIRED,
                                        decided(d, "年满退休，解除聘任。", REGULATIONS),
                                        d));
        engaged(LATER, "2022-09-05");
    }

    private static AssessInspector assessed(Known who, String text, LocalDate on) {
        return new AssessInspector(who.id(), InspectorAssessmentResult.PASSED, text, PLANNER, on);
    }

    private Tale engaged(Known who, String on) {
        return registered(who, LocalDate.parse(on).minusDays(14).toString())
                .on(
                        on,
                        d ->
                                new EngageInspector(
                                        who.id(),
                                        who.name(),
                                        who.person(),
                                        OFFICE,
                                        decided(d, "聘任兼职督学" + who.id() + "。", REGULATIONS),
                                        d));
    }

    private void district() {
        supervised(INSPECTED, LocalDate.of(2016, 11, 18));
        supervised(OTHER, null);
        var both = List.of(INSPECTED, OTHER);
        var first = new ResponsibleDistrictId("ZR-2019-1");
        var second = new ResponsibleDistrictId("ZR-2025-1");
        new Tale(Section.LICENSING, "responsible-districts", acts)
                .on("2019-09-23", d -> laidOut(first, both, List.of(FULL_TIME.id(), THIRD.id()), d))
                .on(
                        "2022-07-01",
                        d ->
                                new ChangeDistrict(
                                        first,
                                        "督导室服务热线",
                                        List.of(INSPECTED),
                                        List.of(FULL_TIME.id(), SECOND.id()),
                                        decided(d, "督学退休，调整责任区。", REGULATIONS),
                                        d))
                .on(
                        "2025-03-03",
                        d -> new DissolveDistrict(first, decided(d, "责任区重新划分，撤销。", REGULATIONS), d))
                .on(
                        "2025-03-04",
                        d -> laidOut(second, both, List.of(FULL_TIME.id(), LATER.id()), d));
        new Tale(Section.LICENSING, "school-visits", acts)
                .on("2020-10-15", d -> visited("2020-1", THIRD, d))
                .on("2020-12-03", d -> visited("2020-2", FULL_TIME, d))
                .on("2023-04-11", d -> visited("2023-1", SECOND, d));
    }

    private void supervised(SchoolId school, @Nullable LocalDate last) {
        new Tale(Section.SCHOOLS, "supervised-" + school, acts)
                .on(
                        "2019-09-16",
                        d ->
                                new SuperviseSchool(
                                        new SupervisedSchoolId(school), OFFICE, last, PLANNER, d));
    }

    private static LayOutDistrict laidOut(
            ResponsibleDistrictId id,
            List<SchoolId> schools,
            List<InspectorId> inspectors,
            LocalDate on) {
        return new LayOutDistrict(
                id,
                "华阳责任区",
                OFFICE,
                "督导室值班电话",
                "规范办学、校园安全",
                schools,
                inspectors,
                decided(on, "按学校布局划分责任区" + id.value() + "。", REGULATIONS),
                on);
    }

    private static RecordSchoolVisit visited(String code, Known who, LocalDate on) {
        return new RecordSchoolVisit(
                new SupervisedSchoolId(INSPECTED),
                code,
                List.of(who.id()),
                null,
                Papers.digest("经常性督导记录 " + code),
                PLANNER,
                on);
    }

    /** A defence, of which some was adopted, and a problem that took two rounds. */
    private void comprehensive() {
        var inspection = new Inspection("DD-2021-1", INSPECTED, InspectionForm.COMPREHENSIVE);
        inspection.planned("2021-09-06", List.of("全部督导事项"));
        inspection.grouped("2021-09-08", THIRD);
        inspection.notified("2021-09-09", LocalDate.of(2021, 10, 11), LocalDate.of(2021, 9, 30));
        inspection.tale.on(
                "2021-09-29",
                d -> new ReceiveSelfEvaluation(inspection.id, Papers.digest("自评报告"), PLANNER, d));
        inspection.onSite("2021-10-12", THIRD);
        for (var each : PublicGroup.values()) inspection.drawn("2021-10-13", each);
        for (var each : PublicGroup.values()) inspection.heard("2021-10-14", each);
        inspection.opinion("2021-10-18", "2021-10-20");
        inspection
                .tale
                .on(
                        "2021-10-27",
                        d -> new ReceiveDefence(inspection.id, Papers.digest("申辩意见"), PLANNER, d))
                .on(
                        "2021-11-01",
                        d ->
                                new WeighDefence(
                                        inspection.id,
                                        DefenceResult.IN_PART,
                                        "删去第三条。",
                                        "所附台账属实。",
                                        PLANNER,
                                        d));
        inspection.voted("2021-11-02", THIRD);
        inspection.letter(
                "2021-11-08",
                List.of(
                        new FoundProblem(
                                1, "课后服务未公示收费项目。", "按规定公示。", false, LocalDate.of(2022, 1, 31))));
        inspection.served("2021-11-10");
        inspection.reported("2021-12-06");
        inspection
                .tale
                .on("2022-01-14", d -> inspection.putRight("整改报告一", d))
                .on(
                        "2022-02-17",
                        d ->
                                new FindRectificationWanting(
                                        inspection.id,
                                        1,
                                        "公示栏仍未更新。",
                                        LocalDate.of(2022, 3, 31),
                                        PLANNER,
                                        d))
                .on("2022-03-25", d -> inspection.putRight("整改报告二", d))
                .on(
                        "2022-03-30",
                        d ->
                                new VerifyRectification(
                                        inspection.id, 1, Papers.digest("核查记录"), PLANNER, d));
        inspection.closed("2022-04-06");
    }

    /** One that found nothing to put right. */
    private void special(int number, SchoolId school) {
        var from = LocalDate.of(2020 + number / 2, number % 2 == 0 ? 3 : 10, 9);
        var third = from.isBefore(THIRD_LEFT) ? THIRD : LATER;
        var inspection =
                new Inspection("ZX-%02d".formatted(number + 1), school, InspectionForm.SPECIAL);
        inspection.planned(from.toString(), List.of("课后服务", "作业管理"));
        inspection.grouped(from.plusDays(1).toString(), third);
        inspection.notified(from.plusDays(2).toString(), from.plusDays(7), null);
        inspection.onSite(from.plusDays(7).toString(), third);
        for (var each : List.of(PublicGroup.PUPILS, PublicGroup.PARENTS, PublicGroup.TEACHERS)) {
            inspection.heard(from.plusDays(8).toString(), each);
        }
        inspection.opinion(from.plusDays(9).toString(), from.plusDays(10).toString());
        inspection.voted(from.plusDays(32).toString(), third);
        inspection.letter(from.plusDays(36).toString(), List.of());
        inspection.served(from.plusDays(38).toString());
        inspection.reported(from.plusDays(60).toString());
        inspection.closed(from.plusDays(61).toString());
    }

    /** One inspection by three inspectors. */
    private final class Inspection {
        private final InspectionId id;
        private final SchoolId school;
        private final InspectionForm form;
        private final Tale tale;

        Inspection(String code, SchoolId school, InspectionForm form) {
            id = new InspectionId(code);
            this.school = school;
            this.form = form;
            tale = new Tale(Section.LICENSING, "inspection-" + code, acts);
        }

        void planned(String day, List<String> matters) {
            tale.on(day, d -> new PlanInspection(id, school, form, matters, OFFICE, PLANNER, d));
        }

        void grouped(String day, Known third) {
            var group = List.of(FULL_TIME.id(), SECOND.id(), third.id());
            tale.on(day, d -> new FormGroup(id, group, FULL_TIME.id(), List.of(), PLANNER, d));
        }

        void notified(String day, LocalDate begins, @Nullable LocalDate evaluationBy) {
            tale.on(
                    day,
                    d ->
                            new NotifyInspection(
                                    id,
                                    Papers.number("长政督通", d, id.value()),
                                    Papers.digest("督导通知 " + id.value()),
                                    begins,
                                    evaluationBy,
                                    PLANNER,
                                    d));
        }

        private static List<String> names(Known third) {
            return Stream.of(FULL_TIME, SECOND, third).map(Known::name).toList();
        }

        void onSite(String day, Known third) {
            tale.on(
                    day,
                    d ->
                            new InspectOnSite(
                                    id,
                                    names(third),
                                    Papers.digest("现场记录 " + id.value()),
                                    PLANNER,
                                    d));
        }

        void drawn(String day, PublicGroup of) {
            tale.on(day, d -> new DrawPublic(id, of, 10, 240, PublicDrawWay.LOT, PLANNER, d));
        }

        void heard(String day, PublicGroup of) {
            tale.on(
                    day,
                    d ->
                            new HearPublic(
                                    id,
                                    of,
                                    PublicHearingForm.MEETING,
                                    Papers.digest("座谈记录 " + of),
                                    PLANNER,
                                    d));
        }

        void opinion(String deliberated, String told) {
            var opinion = Papers.digest("初步意见 " + id.value());
            var record = Papers.digest("评议记录 " + id.value());
            tale.on(deliberated, d -> new DeliberateOpinion(id, opinion, record, PLANNER, d))
                    .on(told, d -> new TellPreliminaryOpinion(id, opinion, PLANNER, d));
        }

        void voted(String day, Known third) {
            var votes =
                    names(third).stream()
                            .map(each -> new CastVote(each, Ballot.FOR, null))
                            .toList();
            tale.on(
                    day,
                    d ->
                            new VoteOnOpinion(
                                    id,
                                    Papers.digest("督导意见 " + id.value()),
                                    votes,
                                    Papers.digest("表决记录 " + id.value()),
                                    PLANNER,
                                    d));
        }

        void letter(String day, List<FoundProblem> problems) {
            tale.on(
                    day,
                    d ->
                            new IssueOpinionLetter(
                                    id,
                                    Papers.digest("督导意见书 " + id.value()),
                                    "办学总体规范。",
                                    problems,
                                    issued(d),
                                    d));
        }

        private Decision issued(LocalDate on) {
            return Papers.telling(decided(on, "作出督导意见书 " + id.value() + "。", LETTERS), REMEDIES);
        }

        /** The letter, whose number follows from its day. */
        void served(String day) {
            var issued = acts.getLast();
            var letter = ((IssueOpinionLetter) issued.command()).decision().documentNumber();
            tale.on(
                    day,
                    d ->
                            new ServePaper(
                                    id.toString(),
                                    letter,
                                    school.value(),
                                    ServiceMode.IN_PERSON,
                                    "学校办公室",
                                    Papers.digest("送达回证 " + id.value()),
                                    null,
                                    null,
                                    PLANNER,
                                    d));
        }

        void reported(String day) {
            tale.on(
                    day,
                    d ->
                            new ReportInspection(
                                    id,
                                    Papers.digest("督导报告 " + id.value()),
                                    "上海市长宁区人民政府",
                                    "上海市人民政府教育督导室",
                                    "长宁教育网",
                                    CHIEF,
                                    d));
        }

        ReportRectification putRight(String report, LocalDate on) {
            return new ReportRectification(id, 1, Papers.digest(report), PLANNER, on);
        }

        void closed(String day) {
            tale.on(day, d -> new CloseInspection(id, CHIEF, d));
        }
    }
}
