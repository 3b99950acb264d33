package dev.kodama.gateway.http;

import dev.kodama.gateway.errors.ErrorCode;
import dev.kodama.gateway.limits.Limits;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.MediaTypes;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.graphql.server.webmvc.GraphQlRequestPredicates;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.function.AsyncServerResponse;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The GraphQL endpoint, ahead of Spring's own. Spring's handlers do the work; added is what the GraphQL over HTTP
/// specification asks for and they leave out: 406 where no acceptable type is left, 413 for bodies that are too long,
/// and an answer in GraphQL's form where the body is no GraphQL request.
@Configuration(proxyBeanMethods = false)
class GraphQlOverHttp {
    private static final List<MediaType> ANSWERS =
            List.of(MediaTypes.APPLICATION_GRAPHQL_RESPONSE, MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM);

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> graphQlEndpoint(
            GraphQlHttpHandler http, GraphQlSseHandler events, GraphQlProperties properties, Limits limits) {
        var path = properties.getHttp().getPath();
        return RouterFunctions.route()
                .route(
                        GraphQlRequestPredicates.graphQlHttp(path),
                        request -> awaited(http.handleRequest(bounded(request, limits))))
                .route(
                        GraphQlRequestPredicates.graphQlSse(path),
                        request -> events.handleRequest(bounded(request, limits)))
                .POST(path, request -> isAcceptable(request) ? unsupportedMediaType() : notAcceptable())
                .GET(path, _ -> onlyPost())
                .PUT(path, _ -> onlyPost())
                .PATCH(path, _ -> onlyPost())
                .DELETE(path, _ -> onlyPost())
                .onError(BodyTooLong.class, (error, _) -> bodyTooLong((BodyTooLong) error))
                .onError(HttpMessageNotReadableException.class, (_, _) -> noGraphQlRequest())
                .onError(ServerWebInputException.class, (_, _) -> noGraphQlRequest())
                .build();
    }

    /// Waiting costs a virtual thread nothing. To give the request back and have it go through all filters
    /// once more, the one that redeems tokens included, costs a sixth of a page. How long it may take is
    /// limited by `RequestTimeout`.
    private static ServerResponse awaited(ServerResponse answer) {
        return answer instanceof AsyncServerResponse later ? later.block() : answer;
    }

    private static ServerRequest bounded(ServerRequest request, Limits limits) throws IOException {
        var most = Math.toIntExact(limits.body().toBytes());
        if (request.headers().contentLength().orElse(0) > most) {
            throw new BodyTooLong(most);
        }
        var body = request.servletRequest().getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new BodyTooLong(most);
        }
        if (!isObject(body)) {
            throw new ServerWebInputException("not a JSON object");
        }
        return ServerRequest.from(request).body(body).build();
    }

    /// Spring takes `null` for a request and stumbles over it later.
    private static boolean isObject(byte[] json) {
        for (var character : json) {
            if (!Character.isWhitespace(character)) {
                return character == '{';
            }
        }
        return false;
    }

    private static boolean isAcceptable(ServerRequest request) {
        var accepted = request.headers().accept();
        return accepted.isEmpty()
                || accepted.stream().anyMatch(type -> ANSWERS.stream().anyMatch(type::isCompatibleWith));
    }

    private static ServerResponse unsupportedMediaType() {
        return ServerResponse.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(error(ErrorCode.INVALID_DOCUMENT, "Send the request as application/json.", Map.of()));
    }

    private static ServerResponse notAcceptable() {
        return ServerResponse.status(HttpStatus.NOT_ACCEPTABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(error(
                        ErrorCode.INVALID_DOCUMENT,
                        "Accept application/graphql-response+json, application/json or text/event-stream.",
                        Map.of()));
    }

    private static ServerResponse onlyPost() {
        return ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED)
                .allow(HttpMethod.POST)
                .build();
    }

    private static ServerResponse bodyTooLong(BodyTooLong tooLong) {
        return ServerResponse.status(HttpStatus.CONTENT_TOO_LARGE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(error(
                        ErrorCode.LIMIT_EXCEEDED,
                        "The request is longer than %d bytes.".formatted(tooLong.most),
                        Map.of("limit", tooLong.most)));
    }

    private static ServerResponse noGraphQlRequest() {
        return ServerResponse.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(error(
                        ErrorCode.INVALID_DOCUMENT,
                        "The body must be one JSON object with `query` and, if needed, `variables` and `operationName`;"
                                + " several operations in one request are not taken.",
                        Map.of()));
    }

    private static Map<String, Object> error(ErrorCode code, String message, Map<String, Object> details) {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", code.name());
        extensions.putAll(details);
        return Map.of("errors", List.of(Map.of("message", message, "extensions", extensions)));
    }

    private static final class BodyTooLong extends RuntimeException {
        private final int most;

        BodyTooLong(int most) {
            super("The body is too long", null, false, false);
            this.most = most;
        }
    }
}
