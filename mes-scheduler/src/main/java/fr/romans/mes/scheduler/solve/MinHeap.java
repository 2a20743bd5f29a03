package fr.romans.mes.scheduler.solve;

import java.util.Arrays;

/** A heap of longs without boxes. */
final class MinHeap {

    private long[] values = new long[256];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long peek() {
        return values[0];
    }

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        int i = size++;
        while (i > 0 && values[(i - 1) >> 1] > value) {
            values[i] = values[(i - 1) >> 1];
            i = (i - 1) >> 1;
        }
        values[i] = value;
    }

    long poll() {
        long top = values[0];
        long value = values[--size];
        int i = 0;
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && values[child + 1] < values[child]) {
                child++;
            }
            if (values[child] >= value) {
                break;
            }
            values[i] = values[child];
            i = child;
        }
        values[i] = value;
        return top;
    }
}
