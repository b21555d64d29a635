package org.chalkline.app.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import org.chalkline.app.document.FullDisk;
import org.chalkline.app.http.Ending;
import org.chalkline.app.http.Problem;
import org.chalkline.app.standard.StandardWriter;
import org.chalkline.command.RefusedException;
import org.chalkline.command.gateway.Actors;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.person.PersonalReader;
import org.chalkline.kernel.person.PurposeRefusedException;
import org.chalkline.kernel.person.Purposes;
import org.chalkline.query.access.Viewer;
import org.chalkline.query.export.ExportRefusedException;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.table.Sights;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands facts out in the forms of others' standards: {@code GET /standards/cloudevents}, {@code
 * ocel} or {@code prov}, with {@code from}, {@code to}, {@code kind}, {@code subject}, {@code
 * trace} and {@code form}. Who is kept to their own gets the cases of one kind that they see, or
 * one of them. What fails before the first byte is told; what fails later ends the connection
 * without its end.
 */
@RestController
final class StandardController {
    private static final Logger LOG = LoggerFactory.getLogger(StandardController.class);
    private static final int BUFFER = 1 << 16;

    private final StandardExport export;
    private final Actors actors;
    private final Purposes purposes;
    private final ExportReads reads;
    private final ExportRoom room;
    private final Sights sights;

    StandardController(
            StoredFacts facts,
            FactCatalogue catalogue,
            @Value("${chalkline.ledger.origin}") String origin,
            Actors actors,
            Purposes purposes,
            ExportReads reads,
            ExportRoom room,
            Sights sights) {
        export = new StandardExport(facts, catalogue, StandardWriter.source(origin));
        this.actors = actors;
        this.purposes = purposes;
        this.reads = reads;
        this.room = room;
        this.sights = sights;
    }

    /** What was asked for, who takes it out, and the last position that is read for it. */
    private record Settled(
            StandardRequest asked, SignedIn who, PersonalReader reader, long until) {}

    @GetMapping("/standards/{standard}")
    void give(
            @PathVariable("standard") String standard,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        try {
            var settled = settle(standard, request);
            headers(settled, response);
            if (!request.getMethod().equals("HEAD")) give(settled, request, response);
        } catch (RefusedException e) {
            var refusal = e.refusal();
            refuse(
                    new Problem(
                            HttpServletResponse.SC_FORBIDDEN, refusal.code(), refusal.message()),
                    response);
        } catch (PurposeRefusedException e) {
            refuse(Problem.of(e.code(), String.valueOf(e.getMessage())), response);
        } catch (ExportRefusedException e) {
            refuse(Problem.of(e.code(), e.what()), response);
        }
    }

    private Settled settle(String standard, HttpServletRequest request)
            throws ExportRefusedException {
        var asked = asked(standard, request);
        var reader = actors.reader(request);
        var who = Actors.signedIn(request);
        purposes.require(reader);
        if (new Viewer(who).isBound() && !asked.isOfCases()) {
            throw new ExportRefusedException(
                    "OUT_OF_REACH",
                    "Whole ranges are for inspectors and auditors of the house. Say kind, such as application, or subject, such as application/2026-001: of these you get what you see.");
        }
        return new Settled(asked, who, reader, asked.until(export.facts().head()));
    }

    private static StandardRequest asked(String standard, HttpServletRequest request)
            throws ExportRefusedException {
        var said = new HashMap<String, @Nullable String>();
        for (var name : Collections.list(request.getParameterNames())) {
            var values = request.getParameterValues(name);
            if (!StandardRequest.PARAMETERS.contains(name) || values.length != 1) {
                throw new ExportRefusedException(
                        "BAD_VALUE",
                        "Give form, from, to, kind, subject and trace, each at most once, and nothing else.");
            }
            said.put(name, values[0]);
        }
        return StandardRequest.of(standard, said::get);
    }

    private static void headers(Settled settled, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(ExportController.POSITION, Long.toString(settled.until()));
        response.setContentType(settled.asked().form().mediaType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + settled.asked().file(settled.until()) + "\"");
    }

    private static void refuse(Problem problem, HttpServletResponse response) throws IOException {
        List.of(ExportController.POSITION, "Content-Disposition")
                .forEach(name -> response.setHeader(name, null));
        problem.write(response);
    }

    private void give(Settled settled, HttpServletRequest request, HttpServletResponse response)
            throws ExportRefusedException, IOException, InterruptedException {
        var place = room.enter(settled.who());
        if (place.isEmpty()) {
            throw new ExportRefusedException(
                    "BUSY",
                    "So many exports are under way as may be at a time. Ask again when one of them has ended.");
        }
        var what = settled.asked().words();
        try (var within = place.get()) {
            reads.begin(what, settled.reader(), settled.until());
            LOG.info("{} takes out {}", settled.who().subject(), what);
            var out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
            var unused =
                    export.write(
                            settled.asked(),
                            settled.until(),
                            id -> sights.sees(settled.who(), id),
                            out,
                            people -> {
                                if (within.isTooLate()) {
                                    throw new IOException("it took longer than " + room.within());
                                }
                                reads.people(what, settled.reader(), settled.until(), people);
                            });
            out.flush();
        } catch (IOException | RuntimeException e) {
            if (response.isCommitted()) {
                // Part of it has left. Without its end nobody takes it for the whole.
                LOG.warn("{} was cut: {}", what, e.toString());
                Ending.abort(request);
            } else if (e instanceof RequestException told) {
                throw new ExportRefusedException(told.code(), String.valueOf(e.getMessage()));
            } else {
                LOG.error("{} was not begun", what, e);
                response.resetBuffer();
                refuse(failed(e), response);
            }
        }
    }

    private static Problem failed(Exception e) {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        if (e instanceof IOException io && FullDisk.caused(io, folder)) {
            return new Problem(
                    507, // Insufficient Storage
                    "NO_ROOM",
                    "There is no room to put the facts in order in %s. Make room there, or have temporary files elsewhere with -Djava.io.tmpdir, and ask again."
                            .formatted(folder));
        }
        return ExportController.failed(e);
    }
}
