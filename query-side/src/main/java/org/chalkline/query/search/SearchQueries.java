package org.chalkline.query.search;

import static java.util.Objects.requireNonNull;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.query.access.Viewer;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.ListConnection.PageInfo;
import org.chalkline.query.graphql.ListIdentity;
import org.chalkline.query.graphql.PlacedPages;
import org.chalkline.query.graphql.PlacedPages.Page;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.personal.AccessesOfRequest;
import org.chalkline.query.personal.PeopleSearch;
import org.chalkline.query.search.Found.Candidate;
import org.chalkline.query.search.Found.Tier;
import org.chalkline.query.table.SearchedTable;
import org.chalkline.query.table.SearchedTable.Hit;
import org.chalkline.query.table.SearchedTables;
import org.chalkline.query.table.TableDoors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Answers what records, and what documents that are text, are found by what somebody typed. Of each
 * kind that is open to them the index names candidates; which of these are there at the point of
 * the answer, and theirs to see, the projections say.
 */
@Controller
class SearchQueries {
    /** So many of a kind are looked at for who sees all of it, */
    private static final int MOST = 200;

    /** and so many for who sees their own alone, which may be few of those that fit. */
    private static final int MOST_OF_BOUND = 2_000;

    /** Who may see a document is told only by reading the facts that cite it. */
    private static final int MOST_DOCUMENTS = 20;

    private static final int MOST_KINDS = 100;
    private static final int EXCERPT_BEFORE = 20;
    private static final int EXCERPT = 80;
    private static final String IDENTITY_NUMBER = "identityNumber";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}·•.'\\s-]{2,60}");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z]{6,30}");

    private final SearchedTables tables;
    private final SearchIndex index;
    private final TextDocuments documents;
    private final PeopleSearch people;
    private final PlacedPages pages;

    SearchQueries(
            SearchedTables tables,
            SearchIndex index,
            TextDocuments documents,
            PeopleSearch people,
            PlacedPages pages) {
        this.tables = tables;
        this.index = index;
        this.documents = documents;
        this.people = people;
        this.pages = pages;
    }

    /** What was found, as GraphQL shows it. */
    record SearchAnswer(
            List<SearchEdge> edges,
            PageInfo pageInfo,
            List<SearchCount> kinds,
            boolean peopleSought,
            Basis basis) {}

    /** One that was found, and its place. */
    record SearchEdge(String cursor, SearchHit node) {}

    /** One that was found. */
    record SearchHit(
            String kind,
            String code,
            @Nullable String id,
            String title,
            String field,
            String text,
            boolean former,
            int score) {}

    /** How many of one kind were found. */
    record SearchCount(String kind, int count, boolean more) {}

    /** What is found of one kind. */
    private record OfKind(List<Shown> shown, boolean more) {}

    /** A candidate that is seen, or of which that is told only when it is shown. */
    private record Shown(Candidate candidate, @Nullable Hit hit) {}

    /** What is asked, of whom, and on which basis. */
    private record Asked(
            DataFetchingEnvironment env, Sought sought, String typed, Viewer viewer, Basis basis) {
        GraphQLContext context() {
            return env.getGraphQlContext();
        }
    }

    @QueryMapping
    SearchAnswer search(DataFetchingEnvironment env) throws IOException, InterruptedException {
        var typed = String.valueOf(env.<Object>getArgument("text"));
        var sought = Sought.of(typed);
        var viewer = Viewer.of(env.getGraphQlContext());
        var asked = kinds(env.getArgument("kinds"));
        var open = open(viewer);
        if (!open.containsAll(asked)) {
            throw new RequestException(
                    "FORBIDDEN",
                    "kinds names records that what you signed in as doesn't lead to: leave them out.");
        }
        var kinds = asked.isEmpty() ? open : asked;
        var some = tables.all().stream().filter(each -> kinds.contains(each.type())).toList();
        var page = pages.page(env, identity(sought, asked, viewer), scopes(some));
        var all = new Asked(env, sought, typed.strip(), viewer, page.basis());
        boolean seeksPeople = seeksPeople(all, some);
        int most = viewer.isBound() ? MOST_OF_BOUND : MOST;
        var found = index.find(sought, kinds, page.basis().position(), viewer.isMasked(), most);
        var byKind = new TreeMap<String, OfKind>();
        for (var table : some) byKind.put(table.type(), ofTable(all, table, found, most));
        if (kinds.contains(TextDocuments.KIND)) {
            byKind.put(TextDocuments.KIND, ofDocuments(all, found));
        }
        return answer(all, page, byKind, seeksPeople);
    }

    private Set<String> open(Viewer viewer) {
        var open = new TreeSet<String>();
        for (var each : tables.all()) if (each.isOpenTo(viewer)) open.add(each.type());
        if (viewer.isOneOf(TableDoors.BUREAU)) open.add(TextDocuments.KIND);
        return open;
    }

    private Set<String> kinds(@Nullable List<String> asked) {
        if (asked == null || asked.isEmpty()) return Set.of();
        var known = new TreeSet<String>();
        tables.all().forEach(each -> known.add(each.type()));
        known.add(TextDocuments.KIND);
        for (var each : asked) {
            if (asked.size() <= MOST_KINDS && known.contains(each)) continue;
            throw new RequestException(
                    "SEARCH_KIND_UNKNOWN",
                    "kinds names what there are no records of: give types of records such as School, and Document, or leave it out.");
        }
        return new TreeSet<>(asked);
    }

    private static String identity(Sought sought, Set<String> kinds, Viewer viewer) {
        var who = viewer.who();
        return ListIdentity.of(
                "search",
                sought.whole(),
                List.copyOf(kinds),
                String.valueOf(who.issuer()),
                String.valueOf(who.subject()));
    }

    private List<ReadScope> scopes(List<SearchedTable<?>> some) {
        var scopes = new ArrayList<ReadScope>();
        for (var each : some) scopes.add(ReadScope.all(each.projection()));
        scopes.add(ReadScope.index(index));
        return scopes;
    }

    /** Whether names of people are sought: by who says who they are and what for. */
    private boolean seeksPeople(Asked asked, List<SearchedTable<?>> some) {
        if (asked.viewer().isMasked() || !people.isOpen()) return false;
        return some.stream().anyMatch(each -> !filters(asked, each).isEmpty());
    }

    private static List<String> filters(Asked asked, SearchedTable<?> table) {
        boolean name = NAME.matcher(asked.typed()).matches();
        boolean number = NUMBER.matcher(asked.typed()).matches();
        return table.peoplesFilters().stream()
                .filter(each -> each.equals(IDENTITY_NUMBER) ? number : name)
                .toList();
    }

    private OfKind ofTable(Asked asked, SearchedTable<?> table, Found found, int most) {
        var candidates = new LinkedHashMap<String, Candidate>();
        for (var each : named(asked, table, most)) candidates.put(each.entity(), each);
        for (var each : found.candidates()) {
            if (each.kind().equals(table.type())) candidates.putIfAbsent(each.entity(), each);
        }
        boolean more = found.isMore(table.type()) || candidates.size() > most;
        var entities = candidates.keySet().stream().limit(most).toList();
        if (entities.isEmpty()) return new OfKind(List.of(), false);
        var shown = new ArrayList<Shown>();
        table.seen(asked.env(), entities, asked.basis())
                .forEach(
                        (entity, hit) -> {
                            var candidate = requireNonNull(candidates.get(entity));
                            shown.add(new Shown(candidate, hit));
                        });
        return new OfKind(shown, more);
    }

    /** Those who bear just this name or number. */
    private List<Candidate> named(Asked asked, SearchedTable<?> table, int most) {
        if (asked.viewer().isMasked() || !people.isOpen()) return List.of();
        var found = new ArrayList<Candidate>();
        for (var filter : filters(asked, table)) {
            for (var entity : table.people(filter, asked.typed(), asked.basis(), most)) {
                found.add(
                        new Candidate(Tier.EXACT, 0, table.type(), entity, filter, asked.typed()));
            }
        }
        return found;
    }

    private OfKind ofDocuments(Asked asked, Found found) throws IOException, InterruptedException {
        var shown = new ArrayList<Shown>();
        int looked = 0;
        boolean more = found.isMore(TextDocuments.KIND);
        for (var each : found.candidates()) {
            if (!each.kind().equals(TextDocuments.KIND)) continue;
            if (++looked > MOST_DOCUMENTS) {
                more = true;
                break;
            }
            if (documents.isSeen(asked.viewer().who(), each.entity())) {
                shown.add(new Shown(each, null));
            }
        }
        return new OfKind(shown, more);
    }

    private SearchAnswer answer(
            Asked asked, Page page, Map<String, OfKind> byKind, boolean seeksPeople)
            throws IOException {
        var all = new ArrayList<Shown>();
        var counts = new ArrayList<SearchCount>();
        byKind.forEach(
                (kind, of) -> {
                    all.addAll(of.shown());
                    if (of.shown().isEmpty() && !of.more()) return;
                    counts.add(new SearchCount(kind, of.shown().size(), of.more()));
                });
        all.sort((a, b) -> Candidate.ORDER.compare(a.candidate(), b.candidate()));
        int from = Math.min(page.skipped(), all.size());
        int to = Math.min(from + page.size(), all.size());
        var edges = new ArrayList<SearchEdge>();
        for (int i = from; i < to; i++) {
            edges.add(new SearchEdge(pages.cursor(page, i), hit(asked, all.get(i))));
        }
        var cursors = edges.stream().map(SearchEdge::cursor).toList();
        var info = PageInfo.forwards(cursors, to < all.size(), from > 0);
        return new SearchAnswer(edges, info, counts, seeksPeople, page.basis());
    }

    private SearchHit hit(Asked asked, Shown shown) throws IOException {
        var candidate = shown.candidate();
        var hit = shown.hit();
        if (hit == null) {
            var digest = candidate.entity();
            return new SearchHit(
                    candidate.kind(),
                    digest,
                    null,
                    digest,
                    candidate.field(),
                    candidate.field().equals(TextDocuments.CONTENT)
                            ? excerpt(digest, asked.sought())
                            : candidate.value(),
                    false,
                    candidate.tier().score());
        }
        note(asked, hit);
        boolean sealed = !hit.values().containsKey(candidate.field()) && isOfPeople(candidate);
        var now = hit.values().getOrDefault(candidate.field(), List.of());
        return new SearchHit(
                candidate.kind(),
                hit.code(),
                hit.id(),
                hit.title(),
                candidate.field(),
                candidate.value(),
                !sealed && !now.contains(candidate.value()),
                candidate.tier().score());
    }

    /** Whether it was found by what is sealed: the filter says how things stand at the point. */
    private static boolean isOfPeople(Candidate candidate) {
        return candidate.length() == 0;
    }

    /** That a record of somebody was shown is read of them, as when it is asked for by its code. */
    private static void note(Asked asked, Hit hit) {
        var person = hit.person();
        var accesses = AccessesOfRequest.of(asked.context());
        if (person == null || accesses == null) return;
        accesses.note(
                AccessLog.Kind.SEARCHED,
                person,
                Set.of(),
                AccessesOfRequest.answer(asked.env()),
                asked.basis().position());
    }

    /** Where a document says it, with width and case folded. */
    private String excerpt(String digest, Sought sought) throws IOException {
        var text = Grams.folded(documents.text(digest).orElse(""));
        int at =
                Stream.concat(Stream.of(sought.whole()), sought.words().stream())
                        .mapToInt(text::indexOf)
                        .filter(each -> each >= 0)
                        .findFirst()
                        .orElse(0);
        int from =
                text.offsetByCodePoints(at, -Math.min(EXCERPT_BEFORE, text.codePointCount(0, at)));
        var rest = text.substring(from);
        int length = Math.min(EXCERPT, rest.codePointCount(0, rest.length()));
        return rest.substring(0, rest.offsetByCodePoints(0, length));
    }
}
