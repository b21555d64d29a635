package org.chalkline.query.projection.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.ToIntFunction;
import org.chalkline.query.lease.LeaseTimes;
import org.chalkline.query.projection.engine.Pauses;
import org.chalkline.query.projection.engine.ProjectionStore;
import org.chalkline.query.projection.engine.TwoProgramsContract;

class MongoTwoProgramsTest extends TwoProgramsContract {

    private static final LeaseTimes SHORT =
            new LeaseTimes(Duration.ofMillis(50), Duration.ofMillis(300), Duration.ofMillis(600));

    @Override
    protected SharedStore store() {
        return new MongoShared(imitationOrReal(), SHORT);
    }

    private static MongoKit imitationOrReal() {
        var real = System.getenv("MONGODB_URI");
        return real == null ? MongoKit.imitation() : MongoKit.real(real);
    }

    private record MongoShared(MongoKit kit, LeaseTimes times) implements SharedStore {

        @Override
        public ProjectionStore open(Pauses pauses) {
            var settings =
                    MongoClientSettings.builder(MongoProjectionStore.settings(kit.uri()))
                            .addCommandListener(new Pausing(pauses))
                            .build();
            return new MongoProjectionStore(
                    settings, MongoProjectionStore.database(kit.uri()), times);
        }

        @Override
        public SharedStore atUsualPace() {
            return new MongoShared(kit, LeaseTimes.USUAL);
        }

        @Override
        public void loseLeases() {
            inDatabase(
                    database -> {
                        database.getCollection("lease").drop();
                        return 0;
                    });
        }

        @Override
        public int position() {
            return mostOf(Standing::position);
        }

        @Override
        public int reigns() {
            return mostOf(standing -> standing.reigns().size());
        }

        private int mostOf(ToIntFunction<Standing> what) {
            return inDatabase(
                    database ->
                            database
                                    .getCollection("generation")
                                    .find()
                                    .into(new ArrayList<>())
                                    .stream()
                                    .map(Standing::of)
                                    .mapToInt(what)
                                    .max()
                                    .orElse(-1));
        }

        private int inDatabase(ToIntFunction<MongoDatabase> what) {
            try (var client = MongoClients.create(kit.uri())) {
                var name = MongoProjectionStore.database(kit.uri());
                return what.applyAsInt(client.getDatabase(name));
            }
        }

        @Override
        public void remove() {
            kit.remove();
        }
    }

    /** Each command is told before it is sent. */
    private record Pausing(Pauses pauses) implements CommandListener {

        @Override
        public void commandStarted(CommandStartedEvent event) {
            pauses.before(event.getCommandName() + collection(event));
        }

        /** Without the projection's name and the generation's number. */
        private static String collection(CommandStartedEvent event) {
            var named = event.getCommand().get(event.getCommandName());
            if (named == null || !named.isString()) return "";
            return " " + named.asString().getValue().replaceFirst("^[a-z]+_[0-9]+_", "");
        }
    }
}
