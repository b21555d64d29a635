package org.chalkline.command.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.command.gateway.Actors;
import org.chalkline.command.gateway.CommandReach;
import org.chalkline.command.gateway.FaultsInGraphQl;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.fact.RequestJson;
import org.chalkline.kernel.fact.Sha256;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Takes rows in over HTTP: {@code POST /intake/schools} with a JSON array of up to 1,000 rows, each
 * an object with {@code row}, {@code commandId} and the fields of its kind. Answers an array of
 * {@link RowResult} in the same order. What concerns the batch as a whole is answered with a status
 * of its own and {@code errors}, as GraphQL does.
 *
 * <p>A file can be looked through first: {@code POST /intake/checks?check=} begins a check under an
 * id of the sender's choice, batches are sent with {@code ?check=} and the same id, and are
 * answered as they would be if each row before were recorded; {@code DELETE /intake/checks/…} ends
 * it. Nothing of it is recorded. {@code POST /intake/checks/…/take-backs} with what the mutation
 * {@code takeFileBack} is given tells what would come of the next part of a taking back.
 */
@RestController
class IntakeController {
    /** The file that the rows come from, by its digest. Ends up as each fact's correlation id. */
    static final String CORRELATION = "X-Chalkline-Correlation";

    static final int MOST_ROWS = 1_000;

    private static final int LONGEST_CHECK = 64;

    private static final Logger LOG = LoggerFactory.getLogger(IntakeController.class);

    private final Intake intake;
    private final Checks checks;
    private final Actors actors;
    private final CommandReach reach;
    private final Map<String, IntakeKind> kinds = new TreeMap<>();

    IntakeController(
            Intake intake, Checks checks, Actors actors, CommandReach reach, IntakeKinds kinds) {
        this.intake = intake;
        this.checks = checks;
        this.reach = reach;
        this.actors = actors;
        for (var kind : kinds.all()) {
            if (this.kinds.putIfAbsent(kind.name(), kind) != null) {
                throw new IllegalArgumentException("two kinds of rows are named " + kind.name());
            }
        }
    }

    @PostMapping("/intake/{kind}")
    ResponseEntity<String> take(
            @PathVariable("kind") String name,
            @RequestHeader(name = CORRELATION, required = false) @Nullable String correlationId,
            @RequestParam(name = "check", required = false) @Nullable String checkId,
            HttpServletRequest request)
            throws IOException, InterruptedException {
        try {
            var actor = actors.actor(request);
            if (correlationId != null) {
                Inputs.requireLine(correlationId, 200);
                Inputs.requireNoIdentityNumber(correlationId);
            }
            var kind = kinds.get(name);
            if (kind == null) {
                return IntakeAnswers.failed(
                        404,
                        "UNKNOWN_KIND",
                        "Rows of this kind are not taken in. The kinds are: "
                                + String.join(", ", kinds.keySet())
                                + ".");
            }
            var body = request.getInputStream().readAllBytes();
            var batch = RequestJson.read(body);
            if (!batch.isArray())
                return IntakeAnswers.failed(400, "MALFORMED_BATCH", "Send a JSON array of rows.");
            if (batch.size() > MOST_ROWS) {
                return IntakeAnswers.failed(
                        413, "BATCH_TOO_LARGE", "Send at most " + MOST_ROWS + " rows at a time.");
            }
            var who = Actors.signedIn(request);
            Intake.Reach theirs = command -> reach.require(who, command);
            if (checkId == null) {
                return IntakeAnswers.json(
                        200, intake.take(kind, rows(batch), actor, theirs, correlationId));
            }
            var check = checks.find(actor, checkId);
            var digest = kind.name() + Sha256.hex(new ByteArrayInputStream(body));
            return IntakeAnswers.json(
                    200,
                    intake.check(kind, rows(batch), actor, theirs, correlationId, check, digest));
        } catch (RefusedException e) {
            return IntakeAnswers.refused(e.refusal());
        } catch (RequestJson.MalformedException e) {
            return IntakeAnswers.failed(
                    400, "MALFORMED_BATCH", "The body is no batch: " + e.why() + ".");
        } catch (CommandGateway.FaultException e) {
            LOG.error("a batch of {} failed; it can be sent again", name, e);
            return IntakeAnswers.failed(503, FaultsInGraphQl.code(e), FaultsInGraphQl.message(e));
        }
    }

    @PostMapping("/intake/checks")
    ResponseEntity<String> beginCheck(
            @RequestParam("check") String id, HttpServletRequest request) {
        try {
            Inputs.requireLine(id, LONGEST_CHECK);
            checks.begin(actors.actor(request), id);
            return IntakeAnswers.json(200, Map.of("check", id));
        } catch (RefusedException e) {
            return IntakeAnswers.refused(e.refusal());
        }
    }

    @DeleteMapping("/intake/checks/{id}")
    ResponseEntity<String> endCheck(@PathVariable("id") String id, HttpServletRequest request) {
        try {
            checks.end(actors.actor(request), id);
            return IntakeAnswers.json(200, Map.of());
        } catch (RefusedException e) {
            return IntakeAnswers.refused(e.refusal());
        }
    }

    private static Iterable<JsonNode> rows(JsonNode batch) {
        return batch::iterator;
    }
}
