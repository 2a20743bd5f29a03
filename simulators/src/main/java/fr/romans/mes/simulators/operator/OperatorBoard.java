package fr.romans.mes.simulators.operator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where each operator stands; at one post at a time. Used by one thread. */
public final class OperatorBoard {

    private final Map<String, String> postByOperator = new HashMap<>();

    public boolean isFree(String operator) {
        return !postByOperator.containsKey(operator);
    }

    public Optional<String> postOf(String operator) {
        return Optional.ofNullable(postByOperator.get(operator));
    }

    /** @throws IllegalStateException when the operator stands at another post: the caller has to ask first */
    public void take(String operator, String post) {
        String elsewhere = postByOperator.putIfAbsent(operator, post);
        if (elsewhere != null) {
            throw new IllegalStateException(operator + " is at " + elsewhere + " and cannot begin at " + post);
        }
    }

    /** Nothing happens when the operator stands elsewhere. */
    public void leave(String operator, String post) {
        postByOperator.remove(operator, post);
    }
}
