package org.chalkline.command.research;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.ReadingOn;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.research.ResearchProjectEvent.ProjectSubmitted;
import org.chalkline.kernel.research.ResearchProjectEvent.ResearchTakenOver;
import org.chalkline.kernel.research.ResearchProjectId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds earlier projects that a project is like. An index in memory, of Apache Lucene, has of every
 * submitted project the pairs of characters, or words of other scripts, that its title and synopsis
 * are made of. The first question goes through all facts, each later one through those that came
 * since.
 *
 * <p>A likeness is how many of the project's own pairs stand in the other's too. It depends on
 * these two texts alone, and only projects that were recorded before are asked: so the answer is
 * the same whenever the question is put, whatever was submitted since.
 */
@Component
public class ProjectsAlike {
    private static final String TYPES = "research.";
    private static final String PAIRS = "pairs";
    private static final String PROJECT = "project";
    private static final String POSITION = "position";
    private static final int THOUSAND = 1_000;

    /** Which pairs there are, and neither how often nor where. */
    private static final FieldType OF_PAIRS = new FieldType();

    static {
        OF_PAIRS.setIndexOptions(IndexOptions.DOCS);
        OF_PAIRS.setTokenized(true);
        OF_PAIRS.setOmitNorms(true);
        OF_PAIRS.freeze();
    }

    /**
     * An earlier project.
     *
     * @param shared how many of a thousand of the asked project's pairs it has, too
     * @param position where its submission stands
     */
    public record Alike(ResearchProjectId project, int shared, long position) {}

    /**
     * What was found.
     *
     * @param compared how many earlier projects there are
     * @param alike those that it is like, the most alike first, and of two the earlier one
     */
    public record Found(int compared, List<Alike> alike) {
        public Found {
            alike = List.copyOf(alike);
        }
    }

    private final ReadingOn reading;
    private final CJKAnalyzer analyzer = new CJKAnalyzer(CharArraySet.EMPTY_SET);
    private final IndexWriter writer;
    private DirectoryReader reader;

    @Autowired
    ProjectsAlike(ObjectProvider<FactStream> streams) {
        this(streams::getObject);
    }

    /** For whoever has the facts at hand. */
    public ProjectsAlike(Supplier<FactStream> stream) {
        reading = new ReadingOn(stream, this::take);
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
            reader = DirectoryReader.open(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a project is like, of all that was submitted before it; of all, where it isn't on record
     * itself.
     *
     * @param least what is less alike is left out, in thousandths
     * @param most how many are named
     * @throws IllegalStateException if the facts can't be read
     */
    public Found of(ResearchProjectId project, String title, String synopsis, int least, int most) {
        try {
            var now = readOn();
            try {
                return found(now, project, pairs(title, synopsis), least, most);
            } finally {
                now.decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads on, and gives what can be asked then; whoever asks lets go of it. */
    private synchronized DirectoryReader readOn() throws IOException {
        reading.toNow();
        var newer = DirectoryReader.openIfChanged(reader, writer);
        if (newer != null) {
            reader.close();
            reader = newer;
        }
        reader.incRef();
        return reader;
    }

    private void take(RecordedFact recorded) {
        if (!recorded.type().startsWith(TYPES)) return;
        switch (recorded.payload().get()) {
            case ProjectSubmitted e ->
                    add(e.project(), e.title(), e.synopsis(), recorded.position());
            case ResearchTakenOver e ->
                    add(e.project(), e.title(), e.synopsis(), recorded.position());
            default -> {} // no text to be compared with
        }
    }

    private void add(ResearchProjectId project, String title, String synopsis, long position) {
        try {
            var document = new Document();
            document.add(new StringField(PROJECT, project.value(), Field.Store.YES));
            document.add(new NumericDocValuesField(POSITION, position));
            document.add(new Field(PAIRS, text(title, synopsis), OF_PAIRS));
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String title, String synopsis) {
        return Normalizer.normalize(title + "\n" + synopsis, Normalizer.Form.NFKC);
    }

    private Set<String> pairs(String title, String synopsis) {
        var pairs = new HashSet<String>();
        try (var tokens = analyzer.tokenStream(PAIRS, text(title, synopsis))) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) pairs.add(term.toString());
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs;
    }

    private static Found found(
            DirectoryReader now, ResearchProjectId project, Set<String> pairs, int least, int most)
            throws IOException {
        long before = position(now, project);
        // The least alike of those that are named is dropped first.
        var nearest = new PriorityQueue<>(Candidate.MOST_ALIKE_FIRST.reversed());
        int compared = 0;
        for (var leaf : now.leaves()) {
            var earlier = leaf.reader();
            var shared = shared(earlier, pairs);
            var positions = earlier.getNumericDocValues(POSITION);
            if (positions == null) continue;
            for (int doc = positions.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = positions.nextDoc()) {
                if (positions.longValue() >= before) continue;
                compared++;
                int thousandths = pairs.isEmpty() ? 0 : shared[doc] * THOUSAND / pairs.size();
                if (thousandths < Math.max(1, least)) continue;
                nearest.add(new Candidate(leaf.docBase + doc, thousandths, positions.longValue()));
                if (nearest.size() > most) nearest.remove();
            }
        }
        var alike = new ArrayList<Alike>();
        for (var each : nearest.stream().sorted(Candidate.MOST_ALIKE_FIRST).toList()) {
            var code = now.storedFields().document(each.document(), Set.of(PROJECT)).get(PROJECT);
            alike.add(new Alike(new ResearchProjectId(code), each.shared(), each.position()));
        }
        return new Found(compared, alike);
    }

    /** A project of which no more is looked up than this, unless it is one of the most alike. */
    private record Candidate(int document, int shared, long position) {
        static final Comparator<Candidate> MOST_ALIKE_FIRST =
                Comparator.comparingInt(Candidate::shared)
                        .reversed()
                        .thenComparing(Candidate::position);
    }

    /** How many of these pairs each project of this part of the index has. */
    private static int[] shared(LeafReader reader, Set<String> pairs) throws IOException {
        var shared = new int[reader.maxDoc()];
        var terms = reader.terms(PAIRS);
        if (terms == null) return shared;
        var found = terms.iterator();
        PostingsEnum projects = null;
        for (var pair : pairs) {
            if (!found.seekExact(new BytesRef(pair))) continue;
            projects = found.postings(projects, PostingsEnum.NONE);
            for (int doc = projects.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = projects.nextDoc()) {
                shared[doc]++;
            }
        }
        return shared;
    }

    /** Where the project was submitted first; behind all where it isn't on record. */
    private static long position(DirectoryReader now, ResearchProjectId project)
            throws IOException {
        long first = Long.MAX_VALUE;
        for (var leaf : now.leaves()) {
            var reader = leaf.reader();
            var terms = reader.terms(PROJECT);
            if (terms == null) continue;
            var found = terms.iterator();
            if (!found.seekExact(new BytesRef(project.value()))) continue;
            var mine = found.postings(null, PostingsEnum.NONE);
            var positions = reader.getNumericDocValues(POSITION);
            for (int doc = mine.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = mine.nextDoc()) {
                if (positions != null && positions.advanceExact(doc)) {
                    first = Math.min(first, positions.longValue());
                }
            }
        }
        return first;
    }
}
