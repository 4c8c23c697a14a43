//! Which elements and attributes may stay. What is not named here goes.

use html5ever::{Namespace, ns};

/// What becomes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It stays, with those of its attributes that may.
    Keep,
    /// It goes, and what is in it stays.
    Unwrap,
    /// It goes with all that is in it.
    Drop,
    /// It stays under another name.
    Rename(&'static str),
    /// It goes with all that is in it, and would have run or loaded something.
    Block,
    /// A document within the document: what it was is told in its place.
    Frame,
    /// Formulae: the words alone stay.
    Words,
}

/// Elements of HTML that show something and do nothing.
const HTML: &[&str] = &[
    "a",
    "abbr",
    "acronym",
    "address",
    "area",
    "article",
    "aside",
    "b",
    "bdi",
    "bdo",
    "big",
    "blockquote",
    "br",
    "button",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "data",
    "dd",
    "del",
    "details",
    "dfn",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "em",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "i",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "legend",
    "li",
    "link",
    "main",
    "map",
    "mark",
    "marquee",
    "menu",
    "meter",
    "nav",
    "nobr",
    "ol",
    "optgroup",
    "option",
    "output",
    "p",
    "picture",
    "pre",
    "progress",
    "q",
    "rb",
    "rp",
    "rt",
    "rtc",
    "ruby",
    "s",
    "samp",
    "search",
    "section",
    "select",
    "small",
    "source",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "tt",
    "u",
    "ul",
    "var",
    "video",
    "audio",
    "wbr",
    "track",
];

/// Elements of HTML that run, load or lead somewhere, and what becomes of them.
fn html(name: &str) -> Fate {
    match name {
        "script" | "applet" | "base" | "param" | "bgsound" | "portal" | "fencedframe" => Fate::Block,
        "iframe" | "frame" | "embed" | "object" => Fate::Frame,
        "meta" | "title" | "template" | "noembed" | "noframes" | "datalist" | "noscript" | "track" => {
            Fate::Drop
        }
        "xmp" | "listing" | "plaintext" => Fate::Rename("pre"),
        "amp-img" | "image" => Fate::Rename("img"),
        "svg" | "math" => Fate::Drop,
        _ if HTML.contains(&name) => Fate::Keep,
        _ if custom(name) => Fate::Keep,
        _ => Fate::Unwrap,
    }
}

/// A custom element does nothing without its script, and style sheets know it by name.
fn custom(name: &str) -> bool {
    const RESERVED: &[&str] = &[
        "annotation-xml",
        "color-profile",
        "font-face",
        "font-face-src",
        "font-face-uri",
        "font-face-format",
        "font-face-name",
        "missing-glyph",
    ];
    name.len() <= 64
        && name.contains('-')
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !RESERVED.contains(&name)
}

/// Elements of SVG that draw.
const SVG: &[&str] = &[
    "circle",
    "clipPath",
    "defs",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "filter",
    "g",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "style",
    "svg",
    "symbol",
    "text",
    "textPath",
    "tspan",
    "use",
    "view",
];

fn svg(name: &str) -> Fate {
    match name {
        "script" | "foreignObject" | "animate" | "set" | "animateMotion" | "animateTransform"
        | "animateColor" | "handler" | "listener" | "feImage" | "discard" | "mpath" => Fate::Block,
        "a" | "switch" => Fate::Rename("g"),
        _ if SVG.contains(&name) => Fate::Keep,
        _ => Fate::Drop,
    }
}

/// What becomes of an element of that namespace and name.
pub(super) fn fate(space: &Namespace, name: &str) -> Fate {
    match *space {
        ns!(html) => html(name),
        ns!(svg) => svg(name),
        ns!(mathml) if name == "math" => Fate::Words,
        _ => Fate::Drop,
    }
}

/// Elements of HTML that have no end tag.
pub(super) fn void(name: &str) -> bool {
    matches!(
        name,
        "area" | "br" | "col" | "hr" | "img" | "input" | "link" | "source" | "track" | "wbr"
    )
}

/// Attributes that any element of HTML may have. `id` and `name` can hide properties of the document from scripts alone,
/// and no script runs.
const COMMON: &[&str] = &[
    "abbr",
    "align",
    "alt",
    "bgcolor",
    "border",
    "bordercolor",
    "cellpadding",
    "cellspacing",
    "char",
    "charoff",
    "checked",
    "class",
    "clear",
    "color",
    "cols",
    "colspan",
    "compact",
    "controls",
    "coords",
    "data-frame",
    "data-href",
    "datetime",
    "dir",
    "face",
    "frame",
    "headers",
    "height",
    "hidden",
    "high",
    "hspace",
    "id",
    "label",
    "lang",
    "link",
    "loop",
    "low",
    "max",
    "maxlength",
    "media",
    "min",
    "multiple",
    "muted",
    "noshade",
    "nowrap",
    "open",
    "optimum",
    "placeholder",
    "readonly",
    "reversed",
    "role",
    "rows",
    "rowspan",
    "rules",
    "scope",
    "selected",
    "shape",
    "size",
    "sizes",
    "span",
    "start",
    "step",
    "summary",
    "tabindex",
    "text",
    "title",
    "translate",
    "type",
    "valign",
    "value",
    "vlink",
    "vspace",
    "width",
    "wrap",
];

/// Attributes of SVG that place and paint. Those whose values may hold `url()` go through the filter of style sheets.
const DRAWING: &[&str] = &[
    "alignment-baseline",
    "amplitude",
    "azimuth",
    "baseFrequency",
    "baseline-shift",
    "bias",
    "class",
    "clip-rule",
    "clipPathUnits",
    "color",
    "color-interpolation",
    "color-interpolation-filters",
    "cx",
    "cy",
    "d",
    "diffuseConstant",
    "direction",
    "display",
    "divisor",
    "dominant-baseline",
    "dx",
    "dy",
    "edgeMode",
    "elevation",
    "exponent",
    "fill-opacity",
    "fill-rule",
    "filterUnits",
    "flood-color",
    "flood-opacity",
    "font-family",
    "font-size",
    "font-size-adjust",
    "font-stretch",
    "font-style",
    "font-variant",
    "font-weight",
    "fr",
    "fx",
    "fy",
    "gradientTransform",
    "gradientUnits",
    "height",
    "id",
    "image-rendering",
    "in",
    "in2",
    "intercept",
    "k1",
    "k2",
    "k3",
    "k4",
    "kernelMatrix",
    "kernelUnitLength",
    "lang",
    "lengthAdjust",
    "letter-spacing",
    "lighting-color",
    "limitingConeAngle",
    "markerHeight",
    "markerUnits",
    "markerWidth",
    "maskContentUnits",
    "maskUnits",
    "mode",
    "numOctaves",
    "offset",
    "opacity",
    "operator",
    "order",
    "orient",
    "overflow",
    "paint-order",
    "pathLength",
    "patternContentUnits",
    "patternTransform",
    "patternUnits",
    "points",
    "pointsAtX",
    "pointsAtY",
    "pointsAtZ",
    "preserveAlpha",
    "preserveAspectRatio",
    "primitiveUnits",
    "r",
    "radius",
    "refX",
    "refY",
    "result",
    "role",
    "rotate",
    "rx",
    "ry",
    "scale",
    "seed",
    "shape-rendering",
    "slope",
    "specularConstant",
    "specularExponent",
    "spreadMethod",
    "startOffset",
    "stdDeviation",
    "stitchTiles",
    "stop-color",
    "stop-opacity",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "surfaceScale",
    "tableValues",
    "targetX",
    "targetY",
    "text-anchor",
    "text-decoration",
    "text-rendering",
    "textLength",
    "transform",
    "transform-origin",
    "type",
    "unicode-bidi",
    "values",
    "vector-effect",
    "version",
    "viewBox",
    "visibility",
    "width",
    "word-spacing",
    "writing-mode",
    "x",
    "x1",
    "x2",
    "xChannelSelector",
    "y",
    "y1",
    "y2",
    "yChannelSelector",
    "z",
];

/// Attributes of SVG whose values may hold `url()`.
pub(super) const PAINT: &[&str] = &[
    "clip-path",
    "cursor",
    "fill",
    "filter",
    "marker",
    "marker-end",
    "marker-mid",
    "marker-start",
    "mask",
    "stroke",
];

/// Whether an attribute may stay as it is.
pub(super) fn attribute(space: &Namespace, name: &str, value: &str) -> bool {
    if name.starts_with("aria-") {
        return word(name) && value.len() <= 4096;
    }
    if *space == ns!(svg) {
        return DRAWING.contains(&name);
    }
    if COMMON.contains(&name) {
        return true;
    }
    // Style sheets choose by such attributes; what is no plain word is data for scripts.
    name.starts_with("data-")
        && word(name)
        && value.len() <= 64
        && value
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b' '))
}

fn word(name: &str) -> bool {
    name.len() <= 64
        && name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

/// Whether a form would take what is typed or pressed here.
pub(super) fn control(name: &str) -> bool {
    matches!(
        name,
        "button" | "fieldset" | "input" | "optgroup" | "option" | "select" | "textarea"
    )
}
