package org.chalkline.app.ledger;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;

/** What of an Axon Server is needed to read all that it holds; nothing can be appended. */
public final class AxonServerImitation implements AutoCloseable {
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Server server;

    /** Begins to serve these facts, as they would be stored there. */
    public AxonServerImitation(StoredFacts facts) throws IOException, InterruptedException {
        try (var reader = facts.readAfter(FactStream.NOTHING)) {
            while (events.size() <= facts.head()) {
                for (var fact : reader.next(1_000, Duration.ofSeconds(1))) events.add(event(fact));
            }
        }
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server =
                NettyServerBuilder.forAddress(loopback)
                        .addService(new Platform())
                        .addService(new Store())
                        .build()
                        .start();
    }

    /** Where it is. */
    public String address() {
        return "127.0.0.1:" + server.getPort();
    }

    /** Has the event at this position say something else. */
    public void replace(int position, String words, String others) {
        var event = events.get(position);
        var payload = event.getPayload();
        var text = payload.getData().toStringUtf8().replace(words, others);
        events.set(
                position,
                event.toBuilder()
                        .setPayload(payload.toBuilder().setData(ByteString.copyFromUtf8(text)))
                        .build());
    }

    private static Event event(StoredFact fact) {
        var event =
                Event.newBuilder()
                        .setMessageIdentifier(fact.eventId())
                        .setAggregateIdentifier(fact.aggregateId())
                        .setAggregateSequenceNumber(Long.parseLong(fact.sequence()))
                        .setAggregateType(fact.aggregateType())
                        .setTimestamp(Instant.parse(fact.recordedAt()).toEpochMilli())
                        .setPayload(
                                SerializedObject.newBuilder()
                                        .setType(fact.type())
                                        .setRevision(fact.revision())
                                        .setData(ByteString.copyFromUtf8(fact.payload())));
        FactJson.MAPPER
                .readTree(fact.metadata())
                .properties()
                .forEach(
                        entry ->
                                event.putMetaData(
                                        entry.getKey(),
                                        entry.getValue().isNumber()
                                                ? MetaDataValue.newBuilder()
                                                        .setNumberValue(entry.getValue().asLong())
                                                        .build()
                                                : MetaDataValue.newBuilder()
                                                        .setTextValue(entry.getValue().asString())
                                                        .build()));
        return event.build();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private final class Platform extends PlatformServiceGrpc.PlatformServiceImplBase {

        @Override
        public void getPlatformServer(
                ClientIdentification client, StreamObserver<PlatformInfo> answer) {
            var node = NodeInfo.newBuilder().setNodeName("imitation").setHostName("127.0.0.1");
            answer.onNext(
                    PlatformInfo.newBuilder()
                            .setPrimary(node.setGrpcPort(server.getPort()))
                            .setSameConnection(true)
                            .build());
            answer.onCompleted();
        }

        @Override
        public StreamObserver<PlatformInboundInstruction> openStream(
                StreamObserver<PlatformOutboundInstruction> answers) {
            return new Requests<>(answers) {
                @Override
                public void onNext(PlatformInboundInstruction told) {
                    if (told.getInstructionId().isEmpty()) return;
                    var ack = InstructionAck.newBuilder().setSuccess(true);
                    answers.onNext(
                            PlatformOutboundInstruction.newBuilder()
                                    .setAck(ack.setInstructionId(told.getInstructionId()))
                                    .build());
                }
            };
        }
    }

    private final class Store extends EventStoreGrpc.EventStoreImplBase {

        @Override
        public void getLastToken(
                GetLastTokenRequest request, StreamObserver<TrackingToken> answer) {
            answer.onNext(TrackingToken.newBuilder().setToken(events.size() - 1L).build());
            answer.onCompleted();
        }

        @Override
        public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> answers) {
            return new Requests<>(answers) {
                private boolean begun;
                private int next;
                private long permits;

                @Override
                public synchronized void onNext(GetEventsRequest request) {
                    if (!begun) next = (int) request.getTrackingToken();
                    begun = true;
                    permits += request.getNumberOfPermits();
                    for (; permits > 0 && next < events.size(); permits--, next++) {
                        answers.onNext(
                                EventWithToken.newBuilder()
                                        .setToken(next)
                                        .setEvent(events.get(next))
                                        .build());
                    }
                }
            };
        }
    }

    /** What comes in over a stream, which ends when its other end does. */
    private abstract static class Requests<T> implements StreamObserver<T> {
        private final StreamObserver<?> answers;

        Requests(StreamObserver<?> answers) {
            this.answers = answers;
        }

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onCompleted() {
            answers.onCompleted();
        }
    }
}
