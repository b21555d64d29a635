package org.chalkline.app.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A few budget lines of each school and year, act by act: years from their drafts to accounts that
 * were disclosed, and one that is being spent.
 */
final class DistrictBudget {

    /** From this day on the Budget Law was in force as amended in 2018. */
    private static final LocalDate AMENDED = LocalDate.of(2018, 12, 29);

    private static final int FIRST_YEAR = 2018;
    private static final int UNDER_WAY = 2026;
    private static final int LAST_MONTH = 6;

    /**
     * @param economic the class of the economic classification
     * @param since the first year that has such a line
     * @param yearly yuan for each of the staff
     * @param payments how many in a year
     * @param payees who is paid; each school has one of them for some years
     */
    private record Item(
            String economic,
            String purpose,
            int since,
            int yearly,
            int payments,
            List<String> payees) {

        /** Repairs are projects, paid upon a contract. */
        boolean isProject() {
            return economic.equals("30213");
        }

        String payee(Unit unit, int year) {
            return payees.get(Math.floorMod(unit.id().hashCode() + year / 3, payees.size()));
        }
    }

    private static final List<Item> ITEMS =
            List.of(
                    new Item("30101", "基本工资", 2018, 62_000, 4, List.of("教职工工资发放专户")),
                    new Item(
                            "30201",
                            "办公费",
                            2018,
                            1_900,
                            4,
                            List.of("上海文翰办公用品有限公司", "上海博采纸品商行", "长宁区新墨文具经营部")),
                    new Item("30206", "电费", 2018, 1_150, 4, List.of("申沪供电有限公司长宁营业厅")),
                    new Item(
                            "30213",
                            "校舍维修",
                            2021,
                            5_200,
                            2,
                            List.of("上海筑安建筑工程有限公司", "上海恒固装饰工程有限公司", "苏州河畔建设有限公司")),
                    new Item("30216", "教师培训", 2022, 1_400, 2, List.of("区教师进修学院", "华申教育出版社培训中心")),
                    new Item(
                            "30209",
                            "物业管理费",
                            2024,
                            2_600,
                            4,
                            List.of("上海安居乐物业管理有限公司", "上海和邻物业服务有限公司")));

    private final List<Unit> units;

    DistrictBudget(List<Unit> units) {
        this.units = units;
    }

    /** The budgets of the years, each from its drafts on. */
    List<Chapter> chapters() {
        return IntStream.rangeClosed(FIRST_YEAR, UNDER_WAY)
                .mapToObj(year -> new Chapter(Line.drafted(year), () -> acts(year)))
                .toList();
    }

    /** Line by line. */
    private List<Act> acts(int year) {
        var acts = new ArrayList<Act>();
        for (var unit : units) {
            for (var item : ITEMS) {
                if (item.since() <= year) acts.addAll(new Line(unit, item, year).acts());
            }
        }
        return acts;
    }

    /** One line of one year, while its acts are told. */
    private static final class Line {
        private final Unit unit;
        private final Item item;
        private final int year;
        private final String id;
        private final String project;
        private final long fen;
        private final SplittableRandom random;
        private final List<Act> acts = new ArrayList<>();
        private long paid;

        Line(Unit unit, Item item, int year) {
            this.unit = unit;
            this.item = item;
            this.year = year;
            id = "%d-%s-%s".formatted(year, unit.id(), item.economic());
            project = "XM-%d-%s".formatted(year, unit.id());
            random = new SplittableRandom(District.SEED + id.hashCode());
            long dearer = 100 + 3L * (year - FIRST_YEAR);
            long usual = dearer * item.yearly() * Math.max(3, unit.staff());
            fen = usual * (96 + random.nextInt(9)) / 100 / 10_000 * 10_000;
        }

        List<Act> acts() {
            prepare();
            if (item.isProject()) contract();
            spend();
            if (year < UNDER_WAY) account();
            return acts;
        }

        private LinkedHashMap<String, String> act(String word, LocalDate on) {
            var fields = new LinkedHashMap<String, String>();
            fields.put("line", id);
            fields.put("act", word);
            fields.put("effectiveOn", on.toString());
            acts.add(
                    Section.FINANCE.act(
                            on, id + "-" + acts.size(), id, new Row("budget-lines", fields)));
            return fields;
        }

        private static LocalDate day(int year, int month, int day) {
            return LocalDate.of(year, month, day);
        }

        private static String yuan(long fen) {
            return BigDecimal.valueOf(fen, 2).toPlainString();
        }

        private void decide(
                LinkedHashMap<String, String> act, String number, String body, String article) {
            act.put("officer", District.TREASURER);
            act.put("documentNumber", number);
            act.put("body", body);
            act.put("reasons", "依法办理");
            var on = LocalDate.parse(act.get("effectiveOn"));
            act.put(
                    "legalBasis",
                    "Budget Law|" + article + (on.isBefore(AMENDED) ? "|2014" : "|2018"));
        }

        private static LocalDate drafted(int year) {
            return day(year - 1, 11, 10);
        }

        private void prepare() {
            var draft = act("DRAFT", drafted(year));
            draft.put("fund", "GENERAL_PUBLIC");
            draft.put("function", unit.budgetItem());
            draft.put("economic", item.economic());
            draft.put("unit", unit.id());
            if (item.isProject()) draft.put("project", project);
            draft.put("year", Integer.toString(year));
            draft.put("amount", yuan(fen));
            draft.put("purpose", item.purpose());
            draft.put("officer", District.TREASURER);
            act("SUBMIT", day(year - 1, 12, 4)).put("officer", District.TREASURER);
            var approve = act("APPROVE", day(year, 1, 18));
            approve.put("amount", yuan(fen));
            approve.put("by", "PEOPLES_CONGRESS");
            decide(approve, "长人大〔%d〕2号".formatted(year), "长宁区人民代表大会", "43");
            act("REPLY_TO_DEPARTMENT", day(year, 2, 5))
                    .put("document", "长财教〔%d〕5号".formatted(year));
            // In one year the schools were told late, as the clocks show.
            var told = year == 2025 ? day(year, 3, 6) : day(year, 2, 19);
            var reply = act("REPLY_TO_UNIT", told);
            decide(reply, "长教财〔%d〕11号".formatted(year), "长宁区教育局", "52");
            disclose("DISCLOSE", told.plusDays(4), "DEPARTMENT", "长宁区教育局门户网站");
            if (discloses()) disclose("DISCLOSE", told.plusDays(11), "UNIT", unit.name() + "校园网");
        }

        private void contract() {
            var commit = act("COMMIT", day(year, 4, 12));
            commit.put("commitment", "HT-" + project);
            commit.put("amount", yuan(fen * 9 / 10));
            commit.put("use", item.economic());
            commit.put("payee", item.payee(unit, year));
            commit.put("purpose", item.purpose() + "合同");
            commit.put("officer", District.TREASURER);
        }

        private void spend() {
            int times = item.payments();
            for (int i = 0; i < times; i++) {
                long part = item.isProject() ? instalment(i) : share(times);
                // The formal reply comes by the beginning of March.
                int month = 3 + (item.isProject() ? 2 + 5 * i : 10 * i / times);
                var on = day(year, month, 9 + random.nextInt(18));
                if (year == UNDER_WAY && month > LAST_MONTH) return;
                var pay = act("PAY", on);
                if (item.isProject()) pay.put("commitment", "HT-" + project);
                pay.put("payment", "ZF-%s-%d".formatted(id, i + 1));
                pay.put("amount", yuan(part));
                pay.put("use", item.economic());
                pay.put("payee", item.payee(unit, year));
                pay.put("purpose", "%s（%d月）".formatted(item.purpose(), month));
                pay.put("officer", District.TREASURER);
                paid += part;
            }
        }

        /** The contract in equal parts; the last one pays what is left. */
        private long instalment(int number) {
            long all = fen * 9 / 10;
            return number == item.payments() - 1 ? all - paid : all / item.payments();
        }

        /** Nearly all of an equal part. */
        private long share(int times) {
            return fen / times * (930 + random.nextInt(70)) / 1_000;
        }

        private void account() {
            var close = act("CLOSE_YEAR", day(year, 12, 31));
            close.put("carryOver", "0");
            close.put("officer", District.TREASURER);
            var draft = act("DRAFT_ACCOUNTS", day(year + 1, 2, 17));
            draft.put("budgeted", yuan(fen));
            draft.put("adjusted", yuan(fen));
            draft.put("spent", yuan(paid));
            draft.put("officer", District.TREASURER);
            if (isPaidTwice()) refundLater();
            var audit = act("AUDIT_ACCOUNTS", day(year + 1, 5, 16));
            audit.put("outcome", "CONFIRMED");
            audit.put("report", "长审〔%d〕8号".formatted(year + 1));
            audit.put("findings", "账表相符");
            var approve = act("APPROVE_ACCOUNTS", day(year + 1, 7, 24));
            approve.put("by", "STANDING_COMMITTEE");
            decide(approve, "长人大常〔%d〕15号".formatted(year + 1), "长宁区人大常委会", "77");
            act("REPLY_ACCOUNTS_TO_DEPARTMENT", day(year + 1, 8, 8))
                    .put("document", "长财教〔%d〕41号".formatted(year + 1));
            var reply = act("REPLY_ACCOUNTS_TO_UNIT", day(year + 1, 8, 18));
            decide(reply, "长教财〔%d〕60号".formatted(year + 1), "长宁区教育局", "80");
            disclose("DISCLOSE_ACCOUNTS", day(year + 1, 8, 20), "DEPARTMENT", "长宁区教育局门户网站");
            if (!discloses()) return;
            disclose("DISCLOSE_ACCOUNTS", day(year + 1, 9, 3), "UNIT", unit.name() + "校园网");
        }

        /** Bills of 2023 turned out, the year after, to have been paid in part twice. */
        private boolean isPaidTwice() {
            return year == 2023 && item.economic().equals("30206");
        }

        private void refundLater() {
            var refund = act("REFUND_EARLIER_YEAR", day(year + 1, 3, 11));
            refund.put("refund", "TK-" + id);
            refund.put("payment", "ZF-%s-1".formatted(id));
            refund.put("amount", "120.00");
            refund.put("voucher", "JK-%d-12".formatted(year + 1));
            refund.put("reasons", "电费重复支付，供电公司退回，已上缴国库");
            refund.put("officer", District.TREASURER);
        }

        /** One school in twelve forgets it each year, and its clocks lapse. */
        private boolean discloses() {
            return Math.floorMod(unit.id().hashCode() + year, 12) > 0;
        }

        private void disclose(String what, LocalDate on, String discloser, String where) {
            var disclose = act(what, on);
            disclose.put("discloser", discloser);
            disclose.put("where", where);
        }
    }
}
