package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.chalkline.command.licence.LicenceCommand.RevokeLicence;
import org.chalkline.command.person.PersonCommand.RegisterPerson;
import org.chalkline.command.person.PersonTexts;
import org.chalkline.command.procedure.power.PowersCommand.DelegatePower;
import org.chalkline.command.school.SchoolCommand.RegisterSchool;
import org.chalkline.command.tuition.TuitionCommand.*;
import org.chalkline.kernel.licence.LicenceEvent.RevocationGround;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.chalkline.kernel.tuition.CourseId;
import org.chalkline.kernel.tuition.TuitionAccountId;
import org.chalkline.kernel.tuition.TuitionContractId;
import org.chalkline.kernel.tuition.TuitionEvent.AlertCause;
import org.chalkline.kernel.tuition.TuitionEvent.MisuseKind;
import org.chalkline.kernel.tuition.TuitionMovementId;
import org.jspecify.annotations.Nullable;

/**
 * Two training institutions and their tuition accounts, over three years: one that was frozen for a
 * while, let go, and moved to another bank, and one whose provider fled; its learners were paid
 * before anybody else, and one of them is still owed something.
 */
final class DistrictTuition {
    private static final LegalBasis LAW =
            new LegalBasis("Shanghai Regulations on Lifelong Education", "30", "2011");
    private static final RemedyNotice REMEDIES =
            new RemedyNotice("长宁区人民政府", 60, "上海铁路运输法院", 6, false);
    private static final String UNIT = "民办教育科";
    private static final String MONITOR = Licensing.REVIEWER;
    private static final CourseId COURSE = new CourseId("english");

    private final List<Act> acts = new ArrayList<>();

    DistrictTuition() {
        new Tale(Section.LICENSING, "powers-on-tuition", acts)
                .on("2020-08-03", d -> delegated(MONITOR, Power.MONITOR_TUITION, d))
                .on("2020-08-03", d -> delegated(Licensing.HEAD, Power.FREEZE_TUITION, d));
        sound(new Account("PX1", "上海启明成人培训学校", "娄山关路88号"));
        failing(new Account("PX2", "上海远帆成人培训学校", "中山西路610号"));
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private static DelegatePower delegated(String officer, Power power, LocalDate on) {
        return new DelegatePower(new OfficerId(officer), power, "长教〔2020〕29号", "局长办公会", null, on);
    }

    private static Decision decided(LocalDate on, String why) {
        var number = Papers.number("长教学费", on, why);
        return new Decision(
                number,
                "长宁区教育局",
                Licensing.HEAD,
                on,
                null,
                null,
                List.of(),
                List.of(LAW),
                why,
                List.of(Papers.digest("监管记录 " + number)),
                null,
                null,
                null,
                null,
                REMEDIES);
    }

    private static void sound(Account account) {
        account.begun("12000");
        account.taught("2021-03-15", 10).released("2021-04-12", "2000");
        account.tale
                .on(
                        "2021-06-21",
                        d -> new FreezeTuitionAccount(account.id, decided(d, "账户信息与银行不一致。"), d))
                .on(
                        "2021-08-16",
                        d -> new LiftTuitionFreeze(account.id, decided(d, "银行更正后一致，解除冻结。"), d))
                .on(
                        "2021-08-17",
                        d -> new CloseBankDay(account.id, Money.of("22000"), null, MONITOR, d));
        account.moved("2022-02-14").taught("2022-03-14", 10).released("2022-04-11", "2000");
    }

    private static void failing(Account account) {
        account.begun("6000");
        account.taught("2021-03-15", 12).taught("2021-03-16", 12).released("2021-04-12", "4000");
        account.tale
                .on(
                        "2021-04-14",
                        d -> new SettleTuitionAlert(account.id, 1, "约谈负责人，限期补足余额。", MONITOR, d))
                .on("2021-09-06", d -> account.asked(1, d))
                .on("2021-09-13", d -> account.refunded(1, "6000", d))
                .on(
                        "2022-02-21",
                        d ->
                                new RaiseTuitionAlert(
                                        account.id,
                                        AlertCause.TEACHING_STOPPED,
                                        "连续两周停课，办学场所无人。",
                                        MONITOR,
                                        d))
                .on(
                        "2022-02-28",
                        d -> new FreezeTuitionAccount(account.id, decided(d, "停课且无法联系，冻结账户。"), d))
                .on(
                        "2022-03-07",
                        d ->
                                new FindTuitionMisuse(
                                        account.id,
                                        MisuseKind.FLIGHT,
                                        "办学场所已退租，恶意终止办学。",
                                        MONITOR,
                                        d))
                .on(
                        "2022-05-09",
                        d ->
                                new RevokeLicence(
                                        account.id.licence(),
                                        RevocationGround.FRAUD_OR_BRIBERY,
                                        null,
                                        decided(d, "以虚假场所证明取得许可。"),
                                        d))
                .on("2022-05-23", d -> account.refunded(2, "2000", d))
                .on(
                        "2022-09-19",
                        d -> new CloseTuitionAccount(account.id, decided(d, "余额已全部退还学员，销户。"), d));
    }

    /** An account of two learners. */
    private final class Account {
        private final TuitionAccountId id;
        private final String number;
        private final Tale tale;
        private @Nullable String bankAccount;
        private int movements;

        Account(String number, String name, String address) {
            this.number = number;
            id = new TuitionAccountId("2018-" + number);
            var school = new SchoolId("310105-" + number);
            new Tale(Section.SCHOOLS, school.value() + "-taken-over", acts)
                    .late(
                            "2018-09-01",
                            "2020-08-10",
                            d ->
                                    new RegisterSchool(
                                            school,
                                            new Particulars(
                                                    name,
                                                    SchoolKind.TRAINING_INSTITUTION,
                                                    Ownership.PRIVATE,
                                                    new Site(address, "310105005")),
                                            d,
                                            null,
                                            "长宁区培训机构名册（2020年）"));
            licensed(school, name, address);
            for (int learner = 1; learner <= 2; learner++) registered(learner);
            tale = new Tale(Section.LICENSING, "tuition-" + number, acts);
        }

        private void licensed(SchoolId school, String name, String address) {
            var fields = new LinkedHashMap<String, String>();
            fields.put("licence", id.value());
            fields.put("school", school.value());
            fields.put("from", "2018-09-01");
            fields.put("validUntil", "2028-08-31");
            fields.put("name", name);
            fields.put("schoolKind", SchoolKind.TRAINING_INSTITUTION.name());
            fields.put("forProfit", "true");
            fields.put("organiser", name.substring(0, 4) + "教育科技有限公司");
            fields.put("organiserIdentifier", "91310105MA1FW0" + number + "K");
            fields.put("organiserAddress", address);
            fields.put("address", address);
            fields.put("subdistrict", "310105005");
            fields.put("unit", UNIT);
            fields.put("source", "长宁区培训机构许可证台账（2020年）");
            var on = LocalDate.of(2018, 9, 1);
            var at = Section.LICENSING.on(LocalDate.of(2020, 8, 17));
            acts.add(
                    Section.LICENSING.act(
                            at,
                            on,
                            "licence-" + id.value(),
                            id.licence().toString(),
                            new Row("licences", fields)));
        }

        private PersonId learner(int of) {
            return new PersonId("310105-" + number + "-X" + of);
        }

        private void registered(int learner) {
            var name = List.of("章", "程").get(learner - 1) + (number.equals("PX1") ? "晓岚" : "若谷");
            new Tale(Section.LICENSING, learner(learner).value(), acts)
                    .on(
                            "2020-08-20",
                            d ->
                                    new RegisterPerson(
                                            learner(learner),
                                            new PersonTexts(name, null, null, null),
                                            ProcessingGround.STATUTORY_DUTY,
                                            "学杂费监管",
                                            null,
                                            d));
        }

        void begun(String paid) {
            tale.on(
                            "2020-08-24",
                            d ->
                                    new OpenTuitionAccount(
                                            id, "上海银行长宁支行", "03-" + number, UNIT, MONITOR, d))
                    .on(
                            "2020-08-25",
                            d ->
                                    new FileTuitionAccount(
                                            id,
                                            "长教备〔2020〕" + number,
                                            Money.of("10000"),
                                            MONITOR,
                                            d))
                    .on("2020-08-26", d -> new BeginTuitionMonitoring(id, MONITOR, d))
                    .on(
                            "2020-08-27",
                            d ->
                                    new SetFee(
                                            id,
                                            COURSE,
                                            "成人英语",
                                            Money.of("100"),
                                            240,
                                            24,
                                            "机构公示栏",
                                            MONITOR,
                                            d));
            for (int learner = 1; learner <= 2; learner++) {
                int of = learner;
                tale.on(
                        "2020-09-07",
                        d ->
                                new DepositTuition(
                                        id,
                                        movement(),
                                        COURSE,
                                        contract(of),
                                        learner(of),
                                        "成人英语课程合同",
                                        Money.of(paid),
                                        null,
                                        MONITOR,
                                        d));
            }
        }

        private TuitionMovementId movement() {
            return new TuitionMovementId("SH-%03d".formatted(++movements));
        }

        private TuitionContractId contract(int of) {
            return new TuitionContractId("HT-" + of);
        }

        Account moved(String day) {
            var there = "31-" + number;
            tale.on(
                    day,
                    d ->
                            new MoveTuitionAccount(
                                    id, "建设银行长宁支行", there, "长教备〔2022〕" + number, MONITOR, d));
            bankAccount = there;
            return this;
        }

        Account taught(String day, int lessons) {
            var contracts = List.of(contract(1), contract(2));
            tale.on(day, d -> new ReportLessons(id, COURSE, lessons, contracts, MONITOR, d));
            return this;
        }

        void released(String day, String amount) {
            var there = bankAccount;
            tale.on(
                    day,
                    d ->
                            new ReleaseTuition(
                                    id, movement(), COURSE, Money.of(amount), there, MONITOR, d));
        }

        AskTuitionRefund asked(int of, LocalDate on) {
            return new AskTuitionRefund(id, contract(of), MONITOR, on);
        }

        RefundTuition refunded(int of, String amount, LocalDate on) {
            return new RefundTuition(
                    id, movement(), contract(of), Money.of(amount), bankAccount, MONITOR, on);
        }
    }
}
