/*! teaser-carousel 2.1.0 | MIT */
(function (root, factory) {
  "use strict";
  if (typeof define === "function" && define.amd) { define([], factory); } else { root.Carousel = factory(); }
})(this, function () {
  "use strict";
  // Moves the track by one card. Wraps at the end, so that a reader who
  // keeps clicking comes back to the first story.
  function Carousel(el, opts) {
    this.el = el;
    this.cards = el.querySelectorAll(".card");
    this.at = 0;
    this.delay = (opts && opts.delay) || 6000;
  }
  Carousel.prototype.next = function () {
    this.at = (this.at + 1) % this.cards.length;
    this.el.style.transform = "translateX(" + -100 * this.at + "%)";
  };
  Carousel.prototype.html = function (s) { return "<p class=\"card\">" + s + "</p>"; };
  return Carousel;
});
