package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.chalkline.command.asset.DisposalCommand.ApproveDisposal;
import org.chalkline.command.asset.DisposalCommand.CarryOutDisposal;
import org.chalkline.command.asset.DisposalCommand.ConcludeDisposal;
import org.chalkline.command.asset.DisposalCommand.DiscussDisposal;
import org.chalkline.command.asset.DisposalCommand.RequestDisposal;
import org.chalkline.command.asset.StocktakingCommand.BeginStocktaking;
import org.chalkline.command.asset.StocktakingCommand.CloseStocktaking;
import org.chalkline.command.asset.StocktakingCommand.CountAssets;
import org.chalkline.command.asset.StocktakingCommand.ExpectAssets;
import org.chalkline.command.asset.StocktakingCommand.ExplainDeficit;
import org.chalkline.command.asset.StocktakingCommand.MakeDeficitGood;
import org.chalkline.kernel.asset.ApprovalLevel;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.DisposalGround;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.asset.DisposalManner;
import org.chalkline.kernel.asset.StocktakingEvent.Cause;
import org.chalkline.kernel.asset.StocktakingEvent.Count;
import org.chalkline.kernel.asset.StocktakingEvent.Occasion;
import org.chalkline.kernel.asset.StocktakingId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * The things in the schools of the district: taken over from an older ledger or bought since,
 * counted in some Decembers, and in the end scrapped.
 */
final class DistrictAssets {
    private static final int FIRST_YEAR = 2012;
    private static final int LAST_YEAR = 2025;
    private static final LocalDate LEDGER = LocalDate.of(2017, 3, 27);
    private static final int AT_ONCE = 12;
    private static final int FIRST_COUNT = 2017;

    /** In years: a few schools each December, and so each school in its turn. */
    private static final int COUNTED_EVERY = 8;

    private static final int MOST_LISTED = 500;
    private static final int MOST_COUNTED = 100;
    private static final LegalBasis SCRAPPING =
            new LegalBasis("State Assets Regulations", "21", "2021");

    /**
     * @param months its useful life
     * @param least the lowest price in yuan; the highest is thrice as much
     * @param often how many in a hundred
     * @param signed whether somebody signs for it
     */
    private record Sort(
            String name, String category, int months, int least, int often, boolean signed) {}

    private static final List<Sort> SORTS =
            List.of(
                    new Sort("台式计算机", "EQUIPMENT", 72, 3_800, 22, true),
                    new Sort("笔记本电脑", "EQUIPMENT", 72, 4_600, 12, true),
                    new Sort("多媒体一体机", "EQUIPMENT", 72, 12_000, 9, false),
                    new Sort("打印复印一体机", "EQUIPMENT", 72, 2_400, 6, true),
                    new Sort("空调", "EQUIPMENT", 120, 2_900, 10, false),
                    new Sort("课桌椅（套）", "FURNITURE", 180, 260, 18, false),
                    new Sort("文件柜", "FURNITURE", 180, 700, 7, true),
                    new Sort("实验台", "FURNITURE", 180, 2_100, 4, false),
                    new Sort("钢琴", "EQUIPMENT", 120, 15_000, 2, true),
                    new Sort("图书（批）", "BOOKS_AND_ARCHIVES", 0, 3_000, 6, false),
                    new Sort("教学软件", "INTANGIBLE", 60, 8_000, 3, false),
                    new Sort("公务车辆", "VEHICLES", 96, 110_000, 1, true));

    private final List<Unit> units;
    private final DistrictStaff staff;
    private final List<Act> acts = new ArrayList<>();

    /** What stands where, and when its life is over. */
    private record Old(AssetId id, LocalDate ends) {}

    /**
     * The assets in the ledger of a unit.
     *
     * @param since when it was entered
     * @param lasting whether it has no life that could be over
     */
    private record Entered(AssetId id, LocalDate since, boolean lasting) {}

    DistrictAssets(List<Unit> units, DistrictStaff staff, int assets) {
        this.units = units;
        this.staff = staff;
        int people = units.stream().mapToInt(Unit::staff).sum();
        int left = assets;
        for (var unit : units.reversed()) {
            // What is left over is the first one's.
            boolean first = unit.equals(units.getFirst());
            int many = first ? left : assets * unit.staff() / people;
            left -= many;
            furnish(unit, many);
        }
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private void furnish(Unit unit, int many) {
        var old = new ArrayList<Old>();
        var entered = new ArrayList<Entered>();
        for (int i = 0; i < many; i++) entered.add(enter(unit, i, old));
        old.sort(Comparator.comparing(Old::ends));
        var gone = new HashMap<AssetId, LocalDate>();
        for (int from = 0; from < old.size(); from += AT_ONCE) {
            var batch = old.subList(from, Math.min(from + AT_ONCE, old.size()));
            var on = scrap(unit, batch);
            if (on != null) batch.forEach(each -> gone.put(each.id(), on));
        }
        for (int year = FIRST_COUNT; year <= LAST_YEAR; year++) {
            if (Math.floorMod(units.indexOf(unit) - year, COUNTED_EVERY) > 0) continue;
            count(unit, year, entered, gone);
        }
    }

    /** A stocktaking in December. In the school's storeroom something may be missing. */
    private void count(Unit unit, int year, List<Entered> entered, Map<AssetId, LocalDate> gone) {
        var begun = LocalDate.of(year, 12, 4);
        var there =
                entered.stream()
                        .filter(each -> each.since().isBefore(begun))
                        .filter(
                                each ->
                                        gone.getOrDefault(each.id(), LocalDate.MAX)
                                                .isAfter(begun.plusMonths(1)))
                        .toList();
        var counters =
                staff.at(unit).stream()
                        .filter(teacher -> teacher.since().isBefore(begun))
                        .limit(2)
                        .map(DistrictStaff.Teacher::personId)
                        .toList();
        if (there.isEmpty() || counters.isEmpty()) return;
        var number = "PD-%d-%s".formatted(year, unit.id());
        var id = new StocktakingId(number);
        var expected = there.stream().limit(MOST_LISTED).map(Entered::id).toList();
        var missing = (year + units.indexOf(unit)) % 3 > 0 ? null : lasting(there);
        act(
                number,
                begun,
                "begun",
                new BeginStocktaking(id, new UnitId(unit.id()), Occasion.REGULAR, counters, begun));
        act(number, begun, "expected", new ExpectAssets(id, expected, begun));
        for (int from = 0; from < expected.size(); from += MOST_COUNTED) {
            var counts =
                    expected.subList(from, Math.min(from + MOST_COUNTED, expected.size())).stream()
                            .map(asset -> new Count(asset, !asset.equals(missing), null))
                            .toList();
            var on = begun.plusDays(3);
            act(
                    number,
                    on,
                    "counted-" + from,
                    new CountAssets(id, counts, counters.getFirst(), on));
        }
        var closed = begun.plusDays(11);
        act(number, closed, "closed", new CloseStocktaking(id, closed));
        if (missing == null) return;
        var explained = begun.plusDays(38);
        act(
                number,
                explained,
                "explained",
                new ExplainDeficit(id, missing, Cause.UNKNOWN, "借阅后未归还，正在查找。", null, explained));
        var again = begun.plusDays(73);
        act(number, again, "made-good", new MakeDeficitGood(id, missing, "图书馆", again));
    }

    /** Absent where there is none. */
    private static @Nullable AssetId lasting(List<Entered> there) {
        return there.stream().filter(Entered::lasting).map(Entered::id).findFirst().orElse(null);
    }

    private Entered enter(Unit unit, int number, List<Old> old) {
        var id = "ZC-%s-%04d".formatted(unit.id(), number + 1);
        var random = new SplittableRandom(District.SEED + id.hashCode());
        var sort = sort(random.nextInt(100));
        int since = Math.max(FIRST_YEAR, unit.openedOn().getYear() + 1);
        var on =
                LocalDate.of(
                        since + random.nextInt(LAST_YEAR + 1 - since),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28));
        boolean taken = on.isBefore(MadeUpDistrict.FIRST_DAY);
        var fields = new LinkedHashMap<String, String>();
        fields.put("asset", id);
        fields.put("unit", unit.id());
        fields.put("name", sort.name());
        fields.put("category", sort.category());
        fields.put("way", random.nextInt(30) == 0 ? "DONATED" : "BOUGHT");
        fields.put("cost", (sort.least() + random.nextInt(2 * sort.least())) + ".00");
        fields.put("acquiredOn", on.toString());
        if (sort.months() > 0) {
            fields.put("method", "STRAIGHT_LINE");
            fields.put("lifeMonths", Integer.toString(sort.months()));
            old.add(new Old(new AssetId(id), on.plusMonths(sort.months())));
        }
        fields.put("place", "%d号楼%d室".formatted(1 + random.nextInt(4), 101 + random.nextInt(420)));
        var custodians =
                staff.at(unit).stream().filter(teacher -> !teacher.since().isAfter(on)).toList();
        if (sort.signed() && !custodians.isEmpty()) {
            fields.put("custodian", custodians.get(random.nextInt(custodians.size())).id());
        }
        fields.put(
                "source", taken ? "长宁区教育系统固定资产台账（2016年）" : "固定资产验收单（%d年）".formatted(on.getYear()));
        var at =
                taken
                        ? Section.ARCHIVE.late(LEDGER, 1 + units.indexOf(unit) / 6)
                        : Section.ASSETS.late(on, delay(random));
        var section = taken ? Section.ARCHIVE : Section.ASSETS;
        acts.add(section.act(at, on, "asset-" + id, id, new Row("assets", fields)));
        return new Entered(new AssetId(id), at.toLocalDate(), sort.months() == 0);
    }

    /** In working days: most are entered within weeks, some after months. */
    private static int delay(SplittableRandom random) {
        return random.nextInt(12) == 0 ? 45 + random.nextInt(60) : 2 + random.nextInt(14);
    }

    /**
     * Things past their life go together, a while after the last of them.
     *
     * @return the day on which they go; absent where that is still to come
     */
    private @Nullable LocalDate scrap(Unit unit, List<Old> old) {
        var last = old.getLast().ends().plusDays(40);
        var on = last.isBefore(LEDGER) ? LEDGER.plusMonths(4) : last;
        if (on.getYear() > LAST_YEAR) return null;
        var number = "BF-%s-%s".formatted(unit.id(), old.getFirst().id().value().substring(14));
        var id = new DisposalId(number);
        var assets = old.stream().map(Old::id).toList();
        act(
                number,
                on,
                "requested",
                new RequestDisposal(
                        id,
                        new UnitId(unit.id()),
                        assets,
                        DisposalManner.SCRAPPED,
                        DisposalGround.PAST_USEFUL_LIFE,
                        "已超过使用年限，无法满足教学需要。",
                        unit.name() + "总务处",
                        on));
        var met = on.plusDays(7);
        act(
                number,
                met,
                "discussed",
                new DiscussDisposal(
                        id, Papers.unanimous("校务会议", Papers.digest("会议纪要 " + number)), met));
        var approved = on.plusDays(21);
        act(
                number,
                approved,
                "approved",
                new ApproveDisposal(
                        id,
                        ApprovalLevel.BUREAU,
                        null,
                        null,
                        Papers.of(
                                approved,
                                Papers.number("长教资", approved, "报废"),
                                District.ASSET_OFFICER,
                                "资产已过使用年限，同意报废。",
                                SCRAPPING),
                        approved));
        var gone = on.plusDays(42);
        act(
                number,
                gone,
                "carried-out",
                new CarryOutDisposal(
                        id,
                        "上海绿循再生资源有限公司",
                        Money.ZERO,
                        Money.ZERO,
                        Papers.digest("回收凭证 " + number),
                        gone));
        var struckOff = on.plusDays(49);
        act(number, struckOff, "concluded", new ConcludeDisposal(id, "JZ-" + number, struckOff));
        return gone;
    }

    private void act(String number, LocalDate on, String what, Object command) {
        acts.add(Section.ASSETS.act(on, number + "-" + what, number, command));
    }

    private static Sort sort(int drawn) {
        int left = drawn;
        for (var sort : SORTS) {
            left -= sort.often();
            if (left < 0) return sort;
        }
        throw new IllegalStateException("the sorts make less than a hundred");
    }
}
