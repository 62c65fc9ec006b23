package org.otherwise.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The values of a field as a dictionary sorts their labels, made once for each view: a page of a
 * hundred thousand values is then a sort of numbers.
 */
final class Alphabet {
  private final int[] numbers;

  /**
   * @param numbers of the values by their places
   */
  private Alphabet(int[] numbers) {
    this.numbers = numbers;
  }

  /** Gives the bytes by which a value is sorted. */
  interface Keys {
    byte[] of(int number) throws IOException;
  }

  /** As they are numbered. */
  static Alphabet asNumbered(int size) {
    var numbers = new int[size];
    Arrays.setAll(numbers, number -> number);
    return new Alphabet(numbers);
  }

  static Alphabet byKeys(int size, Keys keys) throws IOException {
    List<byte[]> all = new ArrayList<>(size);
    List<Integer> numbers = new ArrayList<>(size);
    for (int number = 0; number < size; number++) {
      all.add(keys.of(number));
      numbers.add(number);
    }
    numbers.sort((one, other) -> Arrays.compareUnsigned(all.get(one), all.get(other))); // stable
    return new Alphabet(numbers.stream().mapToInt(number -> number).toArray());
  }

  /**
   * @param ranks by number; several values may share one
   */
  static Alphabet byRanks(int[] ranks) {
    var sorted = new long[ranks.length];
    for (int number = 0; number < ranks.length; number++) {
      sorted[number] = ((long) ranks[number] << Integer.SIZE) | number;
    }
    Arrays.sort(sorted);
    return new Alphabet(Arrays.stream(sorted).mapToInt(each -> (int) each).toArray());
  }

  /** Of the value at this place, from 0. */
  int number(int place) {
    return numbers[place];
  }
}
