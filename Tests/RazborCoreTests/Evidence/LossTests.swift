import Testing

@testable import RazborCore

@Suite struct LossTests {
  @Test(arguments: [
    (Proportion(60, of: 100), Proportion(16, of: 180), 180, Loss.sales),
    (Proportion(60, of: 100), Proportion(26, of: 180), 180, .joint),
    (Proportion(70, of: 100), Proportion(17, of: 100), 180, .marketing),
    (Proportion(62, of: 100), Proportion(12, of: 100), 180, .sales),
    (Proportion(180, of: 300), Proportion(16, of: 180), 180, .sales),
    (Proportion(120, of: 300), Proportion(12, of: 120), 180, .joint),
  ])
  func `The side with most of the loss answers for it`(
    target: Proportion, conversion: Proportion, agreed: Int, expected: Loss
  ) {
    let loss = Loss.weighed(
      marketingKeeps: target.partsPerMillionKept(of: 800),
      salesKeeps: conversion.partsPerMillionKept(of: agreed))
    #expect(loss == expected)
  }

  // Python 3.11: ln(min(1, t / .8)) over its sum with ln(min(1, c / .18)).
  @Test(arguments: [
    (60, 100, 16, 180, 290), (60, 100, 26, 180, 567), (70, 100, 17, 100, 700), (62, 100, 12, 100, 386),
  ])
  func `The part of marketing is printed in permille`(
    target: Int, leads: Int, deals: Int, qualified: Int, expected: Int
  ) {
    let permille = Loss.marketingPermille(
      marketingKeeps: Proportion(target, of: leads).partsPerMillionKept(of: 800),
      salesKeeps: Proportion(deals, of: qualified).partsPerMillionKept(of: 180))
    #expect(permille == expected)
  }

  @Test(
    arguments: [
      (0, 0, nil), (Loss.whole, Loss.whole, nil), (0, 5, 1000), (5, 0, 0), (Loss.whole, 5, 0),
      (5, Loss.whole, 1000),
    ] as [(Int, Int, Int?)])
  func `A loss without parts has no permille`(marketing: Int, sales: Int, expected: Int?) {
    #expect(Loss.marketingPermille(marketingKeeps: marketing, salesKeeps: sales) == expected)
  }

  @Test(arguments: [(33, Loss.marketing), (50, .joint), (80, .sales)])
  func `Foreign leads are weighed against unanswered ones`(unanswered: Int, expected: Loss) {
    let loss = Loss.weighed(
      marketingKeeps: Proportion(60, of: 100).partsPerMillionKept,
      salesKeeps: Proportion(unanswered, of: 100).partsPerMillionKept)
    #expect(loss == expected)
  }

  @Test(arguments: [
    (0, 0, Loss.joint), (0, 1, .marketing), (1, 0, .sales), (0, Loss.whole, .marketing),
    (Loss.whole, 0, .sales), (500_000, 500_000, .joint), (-5, Int.min, .joint),
    (500_000, Int.max, .marketing),
  ])
  func `The ends of the scale are decided too`(marketing: Int, sales: Int, expected: Loss) {
    #expect(Loss.weighed(marketingKeeps: marketing, salesKeeps: sales) == expected)
  }

  @Test func `What is kept is rounded down and never more than everything`() {
    #expect(Proportion(33, of: 100).partsPerMillionKept == 670_000)
    #expect(Proportion(1, of: 3).partsPerMillionKept(of: 800) == 416_666)
    #expect(Proportion(9, of: 10).partsPerMillionKept(of: 800) == Loss.whole)
    #expect(Proportion(1, of: 3).partsPerMillionKept(of: Proportion(1, of: 2)) == 666_666)
    #expect(Proportion(low: 8, high: 9, whole: 30).partsPerMillionKept == 733_333)
  }

  @Test func `Nothing is lost of nothing`() {
    let nothing = Proportion(0, of: 0)
    #expect(nothing.partsPerMillionKept == Loss.whole)
    #expect(nothing.partsPerMillionKept(of: 800) == Loss.whole)
    #expect(Proportion(1, of: 2).partsPerMillionKept(of: 0) == Loss.whole)
    #expect(Proportion(1, of: 2).partsPerMillionKept(of: nothing) == Loss.whole)
  }

  @Test func `The greatest counts overflow nothing`() {
    let limit = Count.limit
    let all = Proportion(limit, of: limit)
    #expect(all.partsPerMillionKept == 0)
    #expect(all.partsPerMillionKept(of: 1) == Loss.whole)
    #expect(Proportion(1, of: limit).partsPerMillionKept(of: all) == 0)
  }
}
