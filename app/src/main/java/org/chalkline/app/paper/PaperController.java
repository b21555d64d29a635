package org.chalkline.app.paper;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.regex.Pattern;
import org.chalkline.app.document.ContentDigest;
import org.chalkline.app.document.OutsidersReads;
import org.chalkline.app.http.Errors;
import org.chalkline.command.RefusedException;
import org.chalkline.command.gateway.Actors;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.limitation.LimitedException;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.query.procedure.paper.NotPrintableException;
import org.chalkline.query.procedure.paper.PaperFormat;
import org.chalkline.query.procedure.paper.PaperPrinter;
import org.chalkline.query.procedure.paper.PrintedPaper;
import org.chalkline.query.table.Sights;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Prints papers: {@code GET /papers/POSITION.pdf} or {@code .html}, by the position of the fact
 * that the paper tells. Like a fact, the paper shows nothing of people but their codes; with {@code
 * names=true}, who says who they are gets a copy that shows what they may read, and that is
 * recorded.
 */
@RestController
class PaperController {
    private static final Pattern FILE = Pattern.compile("(0|[1-9][0-9]{0,17})\\.([a-z]+)");

    private final PaperPrinter printer;
    private final StoredFacts stored;
    private final FactsOf facts;
    private final Actors actors;
    private final PersonalData people;
    private final AccessLog accesses;
    private final Sights sights;
    private final OutsidersReads reads;
    private final Clock clock;

    PaperController(
            PaperPrinter printer,
            StoredFacts stored,
            FactsOf facts,
            Actors actors,
            PersonalData people,
            AccessLog accesses,
            Sights sights,
            OutsidersReads reads,
            Clock clock) {
        this.sights = sights;
        this.reads = reads;
        this.printer = printer;
        this.stored = stored;
        this.facts = facts;
        this.actors = actors;
        this.people = people;
        this.accesses = accesses;
        this.clock = clock;
    }

    @GetMapping("/papers/{file}")
    void give(
            @PathVariable("file") String file,
            @RequestParam(name = "names", defaultValue = "false") boolean names,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            var asked = FILE.matcher(file);
            if (!asked.matches()) throw PaperRefusedException.malformed(file);
            var format =
                    PaperFormat.of(asked.group(2))
                            .orElseThrow(() -> PaperRefusedException.malformed(file));
            long position = Long.parseLong(asked.group(1));
            var from = PaperFacts.at(position, stored, facts);
            var who = Actors.signedIn(request);
            if (!sights.sees(who, from.of())) {
                throw PaperRefusedException.unknown(position, stored.head());
            }
            reads.note(who, "paper " + position, () -> actors.reader(request));
            var paper =
                    names
                            ? copy(from, position, format, request)
                            : printer.print(from.recorded(), from.sequence(), format);
            send(paper, position, response);
        } catch (RefusedException e) {
            Errors.refused(response, e);
        } catch (PaperRefusedException e) {
            Errors.write(response, e.status(), e.code(), e.what());
        } catch (NotPrintableException e) {
            Errors.write(response, HttpServletResponse.SC_NOT_FOUND, e.code(), e.what());
        } catch (LimitedException e) {
            Errors.limited(response, e);
        }
    }

    private PrintedPaper copy(
            PaperFacts from, long position, PaperFormat format, HttpServletRequest request) {
        var reader = actors.reader(request);
        var shown = new ShownToReader(people, facts);
        var copy = printer.copy(from.recorded(), from.sequence(), format, shown);
        accesses.add(shown.accesses(clock.instant(), reader, position));
        return copy;
    }

    /** It is read here, and nothing in it runs. */
    private static void send(PrintedPaper paper, long position, HttpServletResponse response)
            throws IOException {
        var digest = paper.digest();
        response.setContentType(paper.format().mediaType());
        response.setContentLength(paper.content().length);
        response.setHeader(ContentDigest.NAME, ContentDigest.write(digest));
        response.setHeader("ETag", "\"" + digest + "\"");
        response.setHeader(
                "Content-Disposition",
                "inline; filename=\"paper-%d.%s\"".formatted(position, paper.format().ending()));
        response.setHeader(
                "Content-Security-Policy",
                "sandbox; default-src 'none'; style-src 'unsafe-inline'");
        response.getOutputStream().write(paper.content());
    }
}
