package fr.romans.mes.simulators.terminal.mqtt;

import fr.romans.mes.simulators.terminal.Post;

/** Topics of wire contract v1: {@code mes/v1/{site}/{area}/{workCentre}/{workUnit}/{leaf}}. */
final class Topics {

    private static final String ROOT = "mes/v1/";
    private static final int LEVELS = 7;

    private Topics() {}

    static String clock(String site) {
        return ROOT + site + "/clock";
    }

    static String allDispatchLists(String site) {
        return ROOT + site + "/+/+/+/dispatch";
    }

    static String allAcknowledgements(String site) {
        return ROOT + site + "/+/+/+/ack";
    }

    static String of(Post post, String leaf) {
        return ROOT + post.site() + "/" + post.area() + "/" + post.workCentre() + "/" + post.workUnit() + "/" + leaf;
    }

    /** @throws IllegalArgumentException when the topic is not one of a post */
    static Post post(String topic) {
        String[] levels = topic.split("/");
        if (levels.length != LEVELS) {
            throw new IllegalArgumentException(topic + " is not the topic of a work unit");
        }
        return new Post(levels[2], levels[3], levels[4], levels[5]);
    }
}
