package fr.romans.mes.simulators.orderbook;

import org.apache.commons.rng.UniformRandomProvider;

/** A whole number that lies between two bounds and is usually near a third: triangular, rounded. */
public record Triangle(int least, int usual, int most) {

    public Triangle {
        if (least < 0 || usual < least || most < usual) {
            throw new IllegalArgumentException(
                    "least " + least + ", usual " + usual + ", most " + most + ": expected 0 <= least <= usual <= most");
        }
    }

    int draw(UniformRandomProvider random) {
        if (least == most) {
            return least;
        }
        double u = random.nextDouble();
        double width = most - least;
        double split = (usual - least) / width;
        double drawn = u < split
                ? least + Math.sqrt(u * width * (usual - least))
                : most - Math.sqrt((1 - u) * width * (most - usual));
        return (int) Math.round(drawn);
    }

    double mean() {
        return (least + usual + most) / 3.0;
    }
}
