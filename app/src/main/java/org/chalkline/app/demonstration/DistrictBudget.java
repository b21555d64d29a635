package org.chalkline.app.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A dozen budget lines of each school and year, act by act: two years from their drafts to accounts
 * that were disclosed, and one that is being spent.
 */
final class DistrictBudget {

    private static final int UNDER_WAY = 2026;

    /**
     * @param economic the class of the economic classification
     * @param yearly yuan for each of the staff
     * @param payments how many in a year
     */
    private record Item(String economic, String purpose, int yearly, int payments) {

        /** Repairs are projects, paid upon a contract. */
        boolean isProject() {
            return economic.equals("30213");
        }
    }

    private static final List<Item> ITEMS =
            List.of(
                    new Item("30101", "基本工资", 62_000, 4),
                    new Item("30102", "津贴补贴", 24_000, 4),
                    new Item("30107", "绩效工资", 81_000, 4),
                    new Item("30108", "基本养老保险缴费", 27_000, 4),
                    new Item("30113", "住房公积金", 14_000, 4),
                    new Item("30201", "办公费", 1_900, 3),
                    new Item("30205", "水费", 420, 2),
                    new Item("30206", "电费", 1_150, 3),
                    new Item("30209", "物业管理费", 2_600, 2),
                    new Item("30213", "校舍维修", 5_200, 2),
                    new Item("30216", "教师培训", 1_400, 2),
                    new Item("30218", "实验与教学材料", 900, 2));

    private static final int ACTS_BEFORE = 6;
    private static final int ACTS_AFTER = 6;

    private final List<Unit> units;

    DistrictBudget(List<Unit> units) {
        this.units = units;
    }

    RowStep year(int year) {
        int each = 0;
        for (var item : ITEMS) {
            each += ACTS_BEFORE + payments(item, year) + (item.isProject() ? 1 : 0);
            if (year < UNDER_WAY) each += ACTS_AFTER;
        }
        return new RowStep("budget-lines", each * units.size(), () -> acts(year));
    }

    /** By the middle of a year half of it is paid. */
    private static int payments(Item item, int year) {
        return year < UNDER_WAY ? item.payments() : item.payments() / 2;
    }

    private Stream<RowStep.Row> acts(int year) {
        return units.stream()
                .flatMap(unit -> ITEMS.stream().flatMap(item -> new Line(unit, item, year).acts()));
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
        private final List<RowStep.Row> acts = new ArrayList<>();
        private long paid;

        Line(Unit unit, Item item, int year) {
            this.unit = unit;
            this.item = item;
            this.year = year;
            id = "%d-%s-%s".formatted(year, unit.id(), item.economic());
            project = "XM-%d-%s".formatted(year, unit.id());
            random = new SplittableRandom(FullDistrict.SEED + id.hashCode());
            long usual = 100L * item.yearly() * Math.max(3, unit.staff());
            fen = usual * (96 + random.nextInt(9)) / 100 / 10_000 * 10_000;
        }

        Stream<RowStep.Row> acts() {
            prepare();
            if (item.isProject()) contract();
            spend();
            if (year < UNDER_WAY) account();
            return acts.stream();
        }

        private LinkedHashMap<String, String> act(String word, LocalDate on) {
            var fields = new LinkedHashMap<String, String>();
            fields.put("line", id);
            fields.put("act", word);
            fields.put("effectiveOn", on.toString());
            acts.add(new RowStep.Row("demo-full-%s-%d".formatted(id, acts.size()), fields));
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
            act.put("officer", FullDistrict.TREASURER);
            act.put("documentNumber", number);
            act.put("body", body);
            act.put("reasons", "依法办理");
            act.put("legalBasis", "Budget Law|" + article + "|2018");
        }

        private void prepare() {
            var draft = act("DRAFT", day(year - 1, 11, 10));
            draft.put("fund", "GENERAL_PUBLIC");
            draft.put("function", unit.budgetItem());
            draft.put("economic", item.economic());
            draft.put("unit", unit.id());
            if (item.isProject()) draft.put("project", project);
            draft.put("year", Integer.toString(year));
            draft.put("amount", yuan(fen));
            draft.put("purpose", item.purpose());
            draft.put("officer", FullDistrict.TREASURER);
            act("SUBMIT", day(year - 1, 12, 4)).put("officer", FullDistrict.TREASURER);
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
            var disclose = act("DISCLOSE", told.plusDays(4));
            disclose.put("discloser", "DEPARTMENT");
            disclose.put("where", "长宁区教育局门户网站");
        }

        private void contract() {
            var commit = act("COMMIT", day(year, 4, 12));
            commit.put("commitment", "HT-" + project);
            commit.put("amount", yuan(fen * 9 / 10));
            commit.put("use", item.economic());
            commit.put("payee", "上海示例建筑工程有限公司");
            commit.put("purpose", item.purpose() + "合同");
            commit.put("officer", FullDistrict.TREASURER);
        }

        private void spend() {
            int times = item.payments();
            for (int i = 0; i < payments(item, year); i++) {
                long part = item.isProject() ? instalment(i) : share(times);
                var pay = act("PAY", day(year, 3 + 9 * i / times, 9 + random.nextInt(18)));
                if (item.isProject()) {
                    pay.put("effectiveOn", day(year, 5 + 5 * i, 5 + random.nextInt(20)).toString());
                    pay.put("commitment", "HT-" + project);
                }
                pay.put("payment", "ZF-%s-%d".formatted(id, i + 1));
                pay.put("amount", yuan(part));
                pay.put("use", item.economic());
                pay.put("payee", item.isProject() ? "上海示例建筑工程有限公司" : "示例收款人");
                pay.put("purpose", item.purpose());
                pay.put("officer", FullDistrict.TREASURER);
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
            close.put("officer", FullDistrict.TREASURER);
            var draft = act("DRAFT_ACCOUNTS", day(year + 1, 2, 17));
            draft.put("budgeted", yuan(fen));
            draft.put("adjusted", yuan(fen));
            draft.put("spent", yuan(paid));
            draft.put("officer", FullDistrict.TREASURER);
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
        }
    }
}
