package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stands in the schools of the full district, as an older ledger gives it. */
final class DistrictAssets {

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
    private final int assets;
    private final int people;

    DistrictAssets(List<Unit> units, DistrictStaff staff, int assets) {
        this.assets = assets;
        this.units = units;
        this.staff = staff;
        people = units.stream().mapToInt(Unit::staff).sum();
    }

    RowStep stock() {
        return new RowStep("assets", assets, this::rows);
    }

    /** Each school has as many as its staff suggests; what is left over is the first one's. */
    private Stream<RowStep.Row> rows() {
        int others = units.stream().skip(1).mapToInt(unit -> assets * unit.staff() / people).sum();
        return units.stream()
                .flatMap(
                        unit -> {
                            boolean first = unit.equals(units.getFirst());
                            int many = first ? assets - others : assets * unit.staff() / people;
                            return IntStream.range(0, many).mapToObj(i -> row(unit, i));
                        });
    }

    private RowStep.Row row(Unit unit, int number) {
        var id = "ZC-%s-%04d".formatted(unit.id(), number + 1);
        var random = new SplittableRandom(FullDistrict.SEED + id.hashCode());
        var sort = sort(random.nextInt(100));
        int since = Math.max(2012, unit.openedOn().getYear() + 1);
        var on =
                LocalDate.of(
                        since + random.nextInt(2026 - since),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28));
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
        }
        fields.put("place", "%d号楼%d室".formatted(1 + random.nextInt(4), 101 + random.nextInt(420)));
        var teachers = staff.at(unit);
        if (sort.signed() && !teachers.isEmpty()) {
            fields.put("custodian", teachers.get(random.nextInt(teachers.size())).id());
        }
        fields.put("source", "长宁区教育系统固定资产台账（2025年）");
        return new RowStep.Row("demo-full-asset-" + id, fields);
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
