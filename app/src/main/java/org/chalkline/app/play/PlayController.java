package org.chalkline.app.play;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
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
            var ending = new OneEnd(async);
            async.addListener(ending);
            threads.execute(() -> run(play, place, async, ending));
            begun = true;
        } finally {
            if (!begun) place.close();
        }
    }

    private static void run(Play play, Places.Place place, AsyncContext async, OneEnd ending) {
        try (place) {
            var out = ending.guarded(async.getResponse().getOutputStream());
            out.flush();
            play.run(new PlayStream(out, System::nanoTime), place);
        } catch (IOException e) {
            // Whoever watched has gone.
            LOG.debug("a play was left", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("a play broke off", e);
        } finally {
            ending.end();
        }
    }

    /**
     * Ends a request once, and lets nothing be written behind its end. Where its reader has gone,
     * the server ends it on a thread of its own, and uses what it was made of for the next request:
     * it is held up until a write that is under way has failed, and that other request is neither
     * written to nor ended by us.
     */
    private static final class OneEnd implements AsyncListener {
        private final AsyncContext async;
        private boolean ended;

        OneEnd(AsyncContext async) {
            this.async = async;
        }

        synchronized void end() {
            if (ended) return;
            ended = true;
            async.complete();
        }

        OutputStream guarded(OutputStream out) {
            return new OutputStream() {
                @Override
                public void write(int octet) throws IOException {
                    write(new byte[] {(byte) octet}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    synchronized (OneEnd.this) {
                        requireOpen();
                        out.write(bytes, from, count);
                    }
                }

                @Override
                public void flush() throws IOException {
                    synchronized (OneEnd.this) {
                        requireOpen();
                        out.flush();
                    }
                }
            };
        }

        private void requireOpen() throws IOException {
            if (ended) throw new IOException("the request has ended");
        }

        @Override
        public synchronized void onComplete(AsyncEvent event) {
            ended = true;
        }

        @Override
        public void onError(AsyncEvent event) {
            end();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            end();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
