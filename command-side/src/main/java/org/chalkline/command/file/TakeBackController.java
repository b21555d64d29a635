package org.chalkline.command.file;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.chalkline.command.RefusedException;
import org.chalkline.command.file.IntakeFileCommand.TakeFileBack;
import org.chalkline.command.gateway.Actors;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.command.gateway.CommandReach;
import org.chalkline.command.gateway.FaultsInGraphQl;
import org.chalkline.command.intake.Checks;
import org.chalkline.command.intake.IntakeAnswers;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.RequestJson;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells over HTTP what would come of taking a file back: {@code POST /intake/checks/…/take-backs}
 * in a check that was begun, with what the mutation {@code takeFileBack} is given. Each answer
 * tells of the next part.
 */
@RestController
class TakeBackController {
    private static final Logger LOG = LoggerFactory.getLogger(TakeBackController.class);

    private final Checks checks;
    private final TakeBackCheck takeBacks;
    private final Clock clock;
    private final Actors actors;
    private final CommandReach reach;

    TakeBackController(
            Checks checks,
            TakeBackCheck takeBacks,
            Clock clock,
            Actors actors,
            CommandReach reach) {
        this.checks = checks;
        this.takeBacks = takeBacks;
        this.clock = clock;
        this.actors = actors;
        this.reach = reach;
    }

    /** The next part of taking a file back, as it would go; the first one orders it. */
    @PostMapping("/intake/checks/{id}/take-backs")
    ResponseEntity<String> takeBack(@PathVariable("id") String id, HttpServletRequest request)
            throws IOException {
        try {
            var actor = actors.actor(request);
            var body = RequestJson.read(request.getInputStream().readAllBytes());
            var order = FactJson.read(body.toString(), TakeFileBack.class);
            reach.require(Actors.signedIn(request), order);
            var input = new CommandInput(id, null, null, null, null);
            var now = clock.instant();
            var context = input.by(actor, CommandContext.INTAKE, now, () -> Long.MAX_VALUE);
            return IntakeAnswers.json(200, takeBacks.next(order, context, checks.find(actor, id)));
        } catch (TakeBackCheck.Refused e) {
            return IntakeAnswers.refused(e.refusal());
        } catch (RefusedException e) {
            return IntakeAnswers.refused(e.refusal());
        } catch (RequestJson.MalformedException e) {
            return IntakeAnswers.failed(
                    400, "MALFORMED_INPUT", "The body is no order: " + e.why() + ".");
        } catch (UnreadableFactException e) {
            return IntakeAnswers.failed(
                    400, "MALFORMED_INPUT", "The body doesn't have the form of TakeFileBackInput.");
        } catch (CommandGateway.FaultException e) {
            LOG.error("a part of a file could not be taken back in a check", e);
            return IntakeAnswers.failed(503, FaultsInGraphQl.code(e), FaultsInGraphQl.message(e));
        }
    }
}
