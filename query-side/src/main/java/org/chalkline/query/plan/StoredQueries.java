package org.chalkline.query.plan;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.plan.RegisterFigures;
import org.chalkline.kernel.plan.StoredQuery;
import org.chalkline.kernel.plan.StoredQueryException;
import org.chalkline.kernel.plan.StoredQueryException.Fault;
import org.chalkline.kernel.plan.TargetValue;
import org.chalkline.query.access.Changeable;
import org.chalkline.query.access.DoorRule;
import org.chalkline.query.access.DoorsOfTypes;
import org.chalkline.query.graphql.SettledAnswers;
import org.chalkline.query.personal.PersonalText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Asks stored queries of the program's own schema, in the name of the program itself and with the
 * eyes of an auditor of the house: who records a figure, and who checks it, get the same. Nothing
 * is asked that is about people, and nothing is taken for an answer that could be another one
 * later.
 */
@Component
class StoredQueries implements RegisterFigures {
    private static final String POSITION = "position";
    private static final String DAY = "day";
    private static final String AS_OF = "asOf";
    private static final String EFFECTIVE_ON = "effectiveOn";
    private static final String TEXT_OF_PEOPLE = PersonalText.class.getSimpleName();

    /** Amounts of money and figures are exact numbers, written as texts. */
    private static final Set<String> NUMBERS = Set.of("Int", "Long", "String");

    private static final Pattern STEPS = Pattern.compile("\\.");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,4}");

    /** The program itself; no token leads to it. */
    private static final SignedIn ITSELF =
            new SignedIn(
                    "program",
                    "stored-queries",
                    Instant.EPOCH,
                    "stored queries",
                    Set.of(Role.AUDITOR),
                    null,
                    null,
                    null);

    private final ObjectProvider<GraphQlSource> source;
    private final ObjectProvider<ExecutionGraphQlService> service;
    private final DoorsOfTypes doors;

    /**
     * @param source absent from a command that opens the data folder and answers nobody
     * @param service made later than the acts that ask it
     */
    StoredQueries(
            ObjectProvider<GraphQlSource> source,
            ObjectProvider<ExecutionGraphQlService> service,
            DoorsOfTypes doors) {
        this.source = source;
        this.service = service;
        this.doors = doors;
    }

    @Override
    public void require(StoredQuery query) throws StoredQueryException {
        var known = source.getIfAvailable();
        if (known == null) throw new StoredQueryException(Fault.QUERY_UNANSWERED);
        var schema = known.schema();
        var document = parsed(query.document(), schema);
        var operation = operation(document);
        var root = only(operation.getSelectionSet());
        requirePoint(operation, root);
        requireOneNumber(schema, schema.getQueryType(), root);
        // The path goes through every field of the document: it selects nothing beside.
        if (!isAlong(query.path(), root)) {
            throw new StoredQueryException(Fault.QUERY_WITHOUT_NUMBER);
        }
    }

    private static Document parsed(String text, GraphQLSchema schema) throws StoredQueryException {
        try {
            var document = Parser.parse(text);
            if (new Validator().validateDocument(schema, document, Locale.ROOT).isEmpty()) {
                return document;
            }
        } catch (InvalidSyntaxException e) {
            throw new StoredQueryException(Fault.QUERY_UNREADABLE);
        }
        throw new StoredQueryException(Fault.QUERY_UNREADABLE);
    }

    private static OperationDefinition operation(Document document) throws StoredQueryException {
        var parts = document.getDefinitions();
        if (parts.size() != 1
                || !(parts.getFirst() instanceof OperationDefinition operation)
                || operation.getOperation() != Operation.QUERY) {
            throw new StoredQueryException(Fault.QUERY_UNREADABLE);
        }
        return operation;
    }

    /** The one field that is selected, under its own name, whatever is asked. */
    private static Field only(SelectionSet selections) throws StoredQueryException {
        if (selections.getSelections().size() != 1) {
            throw new StoredQueryException(Fault.QUERY_ASKS_MORE);
        }
        boolean plain =
                selections.getSelections().getFirst() instanceof Field field
                        && field.getAlias() == null
                        && field.getDirectives().isEmpty();
        if (!plain) throw new StoredQueryException(Fault.QUERY_UNREADABLE);
        return (Field) selections.getSelections().getFirst();
    }

    /** Both clocks are left to who asks, and nothing else is. */
    private static void requirePoint(OperationDefinition operation, Field root)
            throws StoredQueryException {
        var variables = new HashMap<String, Object>();
        for (var each : operation.getVariableDefinitions()) variables.put(each.getName(), each);
        boolean two = variables.keySet().equals(Set.of(POSITION, DAY));
        var point =
                root.getArguments().stream()
                        .filter(each -> each.getName().equals(AS_OF))
                        .map(Argument::getValue)
                        .findFirst()
                        .orElse(null);
        boolean both =
                point instanceof ObjectValue object
                        && object.getObjectFields().size() == 2
                        && object.getObjectFields().stream()
                                .allMatch(
                                        each ->
                                                each.getValue() instanceof VariableReference of
                                                        && isClock(each.getName(), of.getName()));
        if (!two || !both) throw new StoredQueryException(Fault.QUERY_WITHOUT_POINT);
    }

    private static boolean isClock(String field, String variable) {
        return field.equals(POSITION) && variable.equals(POSITION)
                || field.equals(EFFECTIVE_ON) && variable.equals(DAY);
    }

    private void requireOneNumber(GraphQLSchema schema, GraphQLFieldsContainer parent, Field field)
            throws StoredQueryException {
        var definition = parent.getFieldDefinition(field.getName());
        // Introspection says nothing of the registers.
        if (definition == null) throw new StoredQueryException(Fault.QUERY_WITHOUT_NUMBER);
        if (DoorRule.isPersonal(definition)
                || doors.isPersonal(parent.getName(), field.getName())) {
            throw new StoredQueryException(Fault.QUERY_ASKS_PEOPLE);
        }
        var below = field.getSelectionSet();
        GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(definition.getType());
        if (type.getName().equals(TEXT_OF_PEOPLE)) {
            throw new StoredQueryException(Fault.QUERY_ASKS_PEOPLE);
        }
        if (below == null) {
            if (NUMBERS.contains(type.getName())) return;
            throw new StoredQueryException(Fault.QUERY_WITHOUT_NUMBER);
        }
        if (!(type instanceof GraphQLFieldsContainer container)) {
            throw new StoredQueryException(Fault.QUERY_UNREADABLE);
        }
        requireOneNumber(schema, container, only(below));
    }

    private static boolean isAlong(String path, Field root) {
        @Nullable Field field = root;
        for (var step : STEPS.split(path, -1)) {
            if (INDEX.matcher(step).matches()) continue;
            if (field == null || !field.getName().equals(step)) return false;
            var below = field.getSelectionSet();
            field = below == null ? null : (Field) below.getSelections().getFirst();
        }
        return field == null;
    }

    @Override
    public TargetValue ask(StoredQuery query, long position, LocalDate day)
            throws StoredQueryException {
        require(query);
        var context = new GraphQLContext[1];
        var request =
                new DefaultExecutionGraphQlRequest(
                        query.document(),
                        null,
                        Map.of(POSITION, position, DAY, day.toString()),
                        null,
                        UUID.randomUUID().toString(),
                        Locale.ROOT);
        request.configureExecutionInput(
                (input, builder) -> {
                    context[0] = input.getGraphQLContext();
                    context[0].put(SignedIn.class, ITSELF);
                    return input;
                });
        var answer = service.getObject().execute(request).block();
        if (answer == null) throw new IllegalStateException("the query gave no answer");
        var result = answer.getExecutionResult();
        if (Changeable.isNoted(context[0])) throw new StoredQueryException(Fault.QUERY_ASKS_PEOPLE);
        if (!SettledAnswers.isSettled(context[0], result)) {
            throw new StoredQueryException(Fault.QUERY_UNANSWERED);
        }
        return number(result, query.path());
    }

    private static TargetValue number(ExecutionResult result, String path)
            throws StoredQueryException {
        Object at = result.getData();
        for (var step : STEPS.split(path)) {
            at =
                    switch (at) {
                        case Map<?, ?> fields -> fields.get(step);
                        case List<?> entries -> only(entries, step);
                        case null, default -> null;
                    };
        }
        var text = at == null ? "" : String.valueOf(at);
        if (!NUMBER.matcher(text).matches()) {
            throw new StoredQueryException(Fault.QUERY_WITHOUT_NUMBER);
        }
        return TargetValue.of(text);
    }

    /** A list of several has several numbers. */
    private static @Nullable Object only(List<?> entries, String step) throws StoredQueryException {
        if (entries.size() > 1) throw new StoredQueryException(Fault.QUERY_ASKS_MORE);
        return entries.isEmpty() || !step.equals("0") ? null : entries.getFirst();
    }
}
