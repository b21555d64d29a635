package org.chalkline.axon.serial;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.ByteArrayToJsonNodeConverter;
import org.axonframework.serialization.jackson3.JsonNodeToByteArrayConverter;
import org.axonframework.serialization.jackson3.JsonNodeToObjectNodeConverter;
import org.axonframework.serialization.jackson3.ObjectNodeToJsonNodeConverter;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * Writes facts as plain JSON under the names of the {@link FactCatalogue}, and metadata as a JSON
 * object of texts. A type or revision that the catalogue lacks is read as {@link UnreadableFact}; a
 * payload that doesn't fit its type is an {@link UnreadableFactException} when it is asked for.
 * Nothing else than facts and metadata can be written, so nothing gets into the store by accident.
 */
public final class FactSerializer implements Serializer {
    private static final String METADATA = MetaData.class.getName();
    private static final ObjectReader METADATA_READER =
            FactJson.MAPPER.readerFor(new TypeReference<Map<String, String>>() {});

    private final FactCatalogue catalogue;
    private final ChainingConverter converter = new ChainingConverter();

    /** A serializer for the facts of this catalogue. */
    public FactSerializer(FactCatalogue catalogue) {
        this.catalogue = catalogue;
        converter.registerConverter(new JsonNodeToByteArrayConverter(FactJson.MAPPER));
        converter.registerConverter(new ByteArrayToJsonNodeConverter(FactJson.MAPPER));
        converter.registerConverter(new JsonNodeToObjectNodeConverter());
        converter.registerConverter(new ObjectNodeToJsonNodeConverter());
    }

    @Override
    public <T> SerializedObject<T> serialize(
            @Nullable Object object, Class<T> expectedRepresentation) {
        if (object instanceof UnreadableFact unread) {
            var asStored = new SimpleSerializedType(unread.type(), unread.revision());
            return serialized(unread.text(), expectedRepresentation, asStored);
        }
        var type = typeForClass(object == null ? null : object.getClass());
        var written = object instanceof MetaData metadata ? sorted(metadata) : object;
        try {
            var text = FactJson.MAPPER.writeValueAsString(written);
            return serialized(text, expectedRepresentation, type);
        } catch (JacksonException e) {
            throw new SerializationException("Can't write " + type.getName() + " as JSON", e);
        }
    }

    private <T> SerializedObject<T> serialized(
            String text, Class<T> expectedRepresentation, SerializedType type) {
        T data =
                expectedRepresentation == String.class
                        ? expectedRepresentation.cast(text)
                        : converter.convert(
                                text.getBytes(StandardCharsets.UTF_8), expectedRepresentation);
        return new SimpleSerializedObject<>(data, expectedRepresentation, type);
    }

    private static Map<String, Object> sorted(MetaData metadata) {
        return new TreeMap<>(metadata);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return expectedRepresentation == String.class
                || converter.canConvert(byte[].class, expectedRepresentation);
    }

    @Override
    @SuppressWarnings("unchecked") // the interface promises the caller's type from a stored name
    public <S, T> @Nullable T deserialize(SerializedObject<S> serialized) {
        var stored = serialized.getType();
        if (SerializedType.emptyType().equals(stored)) return null;
        try {
            if (METADATA.equals(stored.getName())) {
                return (T) MetaData.from(METADATA_READER.readValue(text(serialized)));
            }
            var type = classForType(stored);
            if (type == UnreadableFact.class) {
                return (T) new UnreadableFact(stored.getName(), revision(stored), text(serialized));
            }
            return serialized.getData() instanceof JsonNode node
                    ? (T) FactJson.MAPPER.treeToValue(node, type)
                    : (T) FactJson.MAPPER.readValue(text(serialized), type);
        } catch (JacksonException e) {
            throw new UnreadableFactException(
                    "not readable as " + stored.getName() + ": " + e.getOriginalMessage(), e);
        }
    }

    private String text(SerializedObject<?> serialized) {
        return serialized.getData() instanceof String text
                ? text
                : converter.convert(serialized, String.class).getData();
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) return Void.class;
        if (METADATA.equals(type.getName())) return MetaData.class;
        var entry = catalogue.find(type.getName());
        return entry.isPresent() && revision(type).equals("" + entry.get().revision())
                ? entry.get().type()
                : UnreadableFact.class;
    }

    private static String revision(SerializedType type) {
        var revision = type.getRevision();
        return revision == null || revision.isEmpty() ? "1" : revision;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == Void.class || type == void.class) {
            return SerializedType.emptyType();
        }
        if (MetaData.class.isAssignableFrom(type)) return new SimpleSerializedType(METADATA, null);
        return catalogue
                .find((Class<?>) type)
                .map(entry -> new SimpleSerializedType(entry.name(), "" + entry.revision()))
                .orElseThrow(
                        () ->
                                new SerializationException(
                                        type.getName() + " is not in the catalogue of facts"));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
