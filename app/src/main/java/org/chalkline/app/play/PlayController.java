package org.chalkline.app.play;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chalkline.app.http.Places;
import org.chalkline.app.http.Problem;
import org.chalkline.command.gateway.Actors;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.person.PersonalReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Plays facts again: {@code GET /plays} with {@code from}, {@code to}, {@code live}, {@code
 * perSecond} or {@code speed}, and {@code filter}, as Server-Sent Events. What can't be played is
 * told before the first event, as a problem; what breaks off later is told by an event. None holds
 * a thread of those that answer requests.
 */
@RestController
final class PlayController {
    private static final Logger LOG = LoggerFactory.getLogger(PlayController.class);
    private static final int RETRY_SECONDS = 5;

    private final PlayedFacts facts;
    private final PlayFeed feed;
    private final PlayRoom room;
    private final Actors actors;

    /** As many threads as there are places. */
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().daemon().name("play-", 1).factory());

    PlayController(PlayedFacts facts, PlayFeed feed, PlayRoom room, Actors actors) {
        this.facts = facts;
        this.feed = feed;
        this.room = room;
        this.actors = actors;
    }

    @GetMapping("/plays")
    void play(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var asked = PlayRequest.of(request);
            var who = Actors.signedIn(request);
            var reader = actors.reader(request);
            var place = room.enter(who);
            if (place.isEmpty()) {
                response.setIntHeader("Retry-After", RETRY_SECONDS);
                throw new PlayRefusedException(
                        "BUSY",
                        "So many plays are under way as may be at a time. Ask again when one of them has ended.");
            }
            begin(asked, who, reader, place.get(), request, response);
        } catch (PlayRefusedException e) {
            Problem.of(e.code(), e.what()).write(response);
        }
    }

    private void begin(
            PlayRequest asked,
            SignedIn who,
            PersonalReader reader,
            Places.Place place,
            HttpServletRequest request,
            HttpServletResponse response)
            throws PlayRefusedException {
        boolean begun = false;
        try {
            var play =
                    new Play(
                            asked,
                            (from, to) ->
                                    facts.next(
                                            asked.filter(),
                                            from,
                                            to,
                                            Play.PORTION,
                                            context -> {
                                                context.put(SignedIn.class, who);
                                                context.put(PersonalReader.class, reader);
                                            }),
                            feed);
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            var async = request.startAsync(request, response);
            // The play ends by itself.
            async.setTimeout(0);
            threads.execute(() -> run(play, place, async));
            begun = true;
        } finally {
            if (!begun) place.close();
        }
    }

    private static void run(Play play, Places.Place place, AsyncContext async) {
        try (place) {
            var response = async.getResponse();
            response.flushBuffer();
            play.run(new PlayStream(response.getOutputStream(), System::nanoTime), place);
        } catch (IOException e) {
            // Whoever watched has gone.
            LOG.debug("a play was left", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("a play broke off", e);
        } finally {
            async.complete();
        }
    }
}
