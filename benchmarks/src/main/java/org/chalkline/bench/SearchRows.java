package org.chalkline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.query.search.Entry;
import org.chalkline.query.search.SearchStore;
import org.chalkline.query.search.SearchStore.Bookmark;
import org.chalkline.query.search.Sought;

/** Names found among very many, by characters, by pinyin and by initials. */
final class SearchRows {
    private static final int NAMES = Integer.getInteger("bench.names", 1_000_000);
    private static final int A_BATCH = 10_000;
    private static final int TIMES = 10;
    private static final int MOST = 200;
    private static final double FIFTY_MILLIS = 0.05;
    private static final String KIND = "School";
    private static final List<String> PLACES =
            List.of("长宁区", "徐汇区", "静安区", "普陀区", "虹口区", "杨浦区", "青浦区", "崇明县");
    private static final String WORDS = "育才光明实验青松新华启智求真向阳东风红星朝晖文昌德润春晓秋实江南海棠";
    private static final List<String> ENDS = List.of("小学", "中学", "幼儿园", "实验学校", "职业技术学校", "第二中心小学");

    private SearchRows() {}

    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        var results = new ArrayList<Ratio.Result>();
        try (var store = SearchStore.open(workplace.folder("search"), "benchmark")) {
            fill(store);
            results.add(row(store, rounds, "one character", List.of("学", "区", "育", "棠")));
            results.add(row(store, rounds, "two characters", List.of("小学", "育才", "新华", "青浦")));
            results.add(
                    row(store, rounds, "pinyin", List.of("xiaoxue", "yucai", "qingpu", "guang")));
            results.add(row(store, rounds, "initials", List.of("xx", "yc", "sy", "cnq")));
        }
        return results;
    }

    private static void fill(SearchStore store) throws Exception {
        var random = new SplittableRandom(113);
        var batch = new ArrayList<Entry>(A_BATCH);
        for (int i = 0; i < NAMES; i++) {
            batch.add(new Entry(KIND, "school/" + i, "name", name(random), i, true, false));
            if (batch.size() < A_BATCH && i + 1 < NAMES) continue;
            store.add(batch);
            batch.clear();
        }
        store.show(new Bookmark(NAMES - 1, "last"));
    }

    private static String name(SplittableRandom random) {
        var name = new StringBuilder(PLACES.get(random.nextInt(PLACES.size())));
        int words = 1 + random.nextInt(3);
        for (int i = 0; i < words; i++) {
            int at = 2 * random.nextInt(WORDS.length() / 2);
            name.append(WORDS, at, at + 2);
        }
        return name.append(ENDS.get(random.nextInt(ENDS.size()))).toString();
    }

    private static Ratio.Result row(SearchStore store, int rounds, String by, List<String> typed)
            throws Exception {
        var sought = typed.stream().map(Sought::of).toList();
        return new Ratio(
                        "the best of %,d names by %s".formatted(NAMES, by),
                        "50 ms",
                        Bound.TIME_AT_MOST,
                        1)
                .measure(rounds, () -> seconds(store, sought), () -> FIFTY_MILLIS);
    }

    /** Seconds a search. */
    private static double seconds(SearchStore store, List<Sought> sought) throws Exception {
        long start = System.nanoTime();
        for (int time = 0; time < TIMES; time++) {
            for (var each : sought) {
                var found = store.find(each, Set.of(KIND), NAMES, false, MOST);
                if (found.candidates().isEmpty()) throw new IllegalStateException("none: " + each);
            }
        }
        return (System.nanoTime() - start) / 1e9 / TIMES / sought.size();
    }
}
