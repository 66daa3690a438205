pragma Singleton

import QtQuick

// Every colour, size, letter and pace of the touchscreen.
// In (set by the shell, nowhere else): windowWidth, windowHeight, diagonalInches, lowerEdgeMm, scheme,
//   textScale, reducedMotion, lowWished, stepwise, mirrored, family; from the restaurant's brand: brandCopper, brandPaper, brandWash, brandName.
// Out: measures from millimetres (u, mm(), dp(), hit()), colours of the scheme, type tokens, motion, layout.
// The pixel numbers in components are those of a 24" panel; dp() turns them into this panel's pixels.
QtObject {
    id: root

    // ---- the panel and the guest's wishes
    property int windowWidth: 1080
    property int windowHeight: 1920
    property real diagonalInches: 24
    property int lowerEdgeMm: 900 // of the picture, above the floor
    property string scheme: "light" // light, dark-contrast, light-contrast
    property real textScale: 1 // 1, 1.25, 1.5
    property bool reducedMotion: false
    property bool lowWished: false // everything to touch within reach of somebody who sits
    property bool stepwise: false // one question a page
    property bool mirrored: false // right to left
    property string family: "Manrope"

    // ---- where pictures lie: name to address, see ui/pictures/dishes.py
    property var pictures: ({})

    // ---- the brand; contrast schemes ignore its colours
    property color brandCopper: "#B4532A"
    property color brandPaper: "#FBF6EE"
    property color brandWash: "#F7E6D0"
    property string brandName: qsTr("Samovar")

    // ---- measures: u is 2.2144 mm, 8 pixels on a 24" 1080x1920 panel
    readonly property real pxPerMm: Math.sqrt(windowWidth * windowWidth + windowHeight * windowHeight)
                                    / (diagonalInches * 25.4)
    readonly property real u: 2.2144 * pxPerMm
    readonly property int line: Math.max(2, dp(2))
    readonly property int margin: dp(40)
    readonly property int gap: dp(24)

    // Pixels of a length given in millimetres, rounded up: nothing to touch may come out smaller.
    function mm(millimetres: real): int {
        return Math.ceil(millimetres * pxPerMm);
    }

    // Pixels of a length given in pixels of a 24" panel.
    function dp(at24: real): int {
        return Math.round(at24 * u / 8);
    }

    // The same for heights of what is touched: rounded up, grows with the guest's text.
    function hit(at24: real): int {
        return Math.ceil(at24 * u / 8 * textScale);
    }

    // Rows of the dock grow half as much as the letters, or the dock would leave no room for food.
    function row(at24: real): int {
        return Math.ceil(at24 * u / 8 * (1 + (textScale - 1) / 2));
    }

    // The same for icons and letters.
    function sized(at24: real): int {
        return Math.round(at24 * u / 8 * textScale);
    }

    // ---- low mode: what can be touched lies in a band at the bottom, up to 1100 mm above the floor.
    // The band is laid out like a landscape panel of its size, so it is never higher than its width has
    // use for. Above it a shop window shows what the screen is about.
    readonly property int reach: Math.round((1100 - lowerEdgeMm) * pxPerMm)
    readonly property bool canLower: reach < windowHeight // else the whole glass is within reach
    readonly property bool low: lowWished && canLower
    readonly property bool paged: low || stepwise // arrows lead through what is longer than its place
    readonly property int glassHeight: low ? Math.min(reach, Math.round(windowWidth * 0.8)) : windowHeight
    readonly property int windowedHeight: windowHeight - glassHeight
    readonly property bool told: low && windowedHeight >= dp(200) // the shop window has room for the title
    readonly property bool slim: low && glassHeight < mm(165) // no row for the utilities

    // ---- layout
    readonly property bool portrait: glassHeight >= windowWidth
    // Basket panel beside the menu; the largest letters need its room.
    readonly property bool wide: !portrait && !low && windowWidth / u >= 200 && !large
    readonly property bool narrow: !portrait && !wide // landscape with the dock of the portrait
    readonly property bool shallow: !portrait && glassHeight / u < 110 // 15.6" and lower: every row counts
    readonly property bool large: textScale > 1.3 // one column, rail without pictures, short dock words
    readonly property int railWidth: Math.round((!portrait ? 29.5 : large ? 33 : 27) * u)
    readonly property int railOfArrows: Math.max(dp(88), mm(12)) + dp(16) // beside a page in low mode
    readonly property int cardMinimum: Math.round((portrait ? 43 : 34 * textScale) * u)

    // ---- radii
    readonly property int radiusPicture: dp(24)
    readonly property int radiusCard: dp(32)
    readonly property int radiusButton: dp(32)
    readonly property int radiusGroup: dp(40)
    readonly property int radiusDock: dp(48)
    readonly property int radiusModal: dp(56)

    // ---- colours, in the order light, dark contrast, light contrast
    readonly property bool contrast: scheme !== "light"
    readonly property bool dark: scheme === "dark-contrast"

    function pick(light: color, darkContrast: color, lightContrast: color): color {
        return !contrast ? light : dark ? darkContrast : lightContrast;
    }

    readonly property bool branded: !Qt.colorEqual(brandCopper, "#B4532A")
                                    && contrastOf(brandCopper, "#FFFFFF") >= 4.5
                                    && contrastOf(brandCopper, brandPaper) >= 4.5
    readonly property color lightCopper: branded ? brandCopper : "#B4532A"

    readonly property color paper: pick(brandPaper, "#0D0906", "#FFFFFF")
    readonly property color surface: pick("#FFFFFF", "#1A130E", "#FFFFFF")
    readonly property color sunk: pick("#F4EADC", "#2A2019", "#F2F2F2")
    readonly property color sunk2: pick("#EFE2CF", "#2A2019", "#F2F2F2")
    readonly property color lineColor: pick("#E8DBC9", "#A8968A", "#4A3D33")
    readonly property color edge: pick("#94806C", "#A8968A", "#4A3D33")
    readonly property color ink: pick("#2B1D14", "#FFFFFF", "#000000")
    readonly property color ink2: pick("#65513F", "#EADFD2", "#33261C")
    readonly property color copper: pick(lightCopper, "#FFB37C", "#7A2E0C")
    readonly property color copperDeep: pick(branded ? Qt.darker(brandCopper, 1.26) : "#8F3D1B", "#FFC79E", "#6A2507")
    readonly property color copperText: pick("#FFFFFF", "#0D0906", "#FFFFFF")
    readonly property color done: pick("#2B7A4B", "#7FE3A5", "#0B5A2C")
    readonly property color trouble: pick("#B3261E", "#FFA79C", "#8E120A")
    readonly property color warn: pick("#8A5300", "#FFD166", "#5E3800") // staff only
    readonly property color focus: pick("#2B1D14", "#FFE45C", "#0B3D91")

    // Tints exist in the light scheme only; the others fall back to plain grounds.
    readonly property color copperTint: pick(branded ? blend(brandCopper, "#FFFFFF", 0.13) : "#FBEADF", sunk, sunk)
    readonly property color selected: pick(branded ? blend(brandCopper, "#FFFFFF", 0.03) : "#FFFAF5", surface, surface)
    readonly property color doneTint: pick("#E3F2E8", sunk, sunk)
    readonly property color troubleTint: pick("#FCE8E5", sunk, sunk)
    readonly property color warnTint: pick("#FFF1D0", sunk, sunk)

    // Tonal controls (plus, stepper in a card, second choice): tint, or solid copper for contrast.
    readonly property color tonal: pick(copperTint, copper, copper)
    readonly property color tonalText: pick(copperDeep, copperText, copperText)

    readonly property color coin: pick("#F6CE6B", "#FFD166", "#F6CE6B")
    readonly property color coinText: "#6B4300"
    readonly property color wash: pick(brandWash, paper, paper)
    readonly property color washDeep: pick(blend(lightCopper, brandWash, 0.06), paper, paper)
    readonly property color tileTop: pick("#F8F0E4", sunk, sunk)
    readonly property color tileBottom: pick("#F1E4D1", sunk, sunk)
    readonly property color buttonTop: branded ? Qt.lighter(lightCopper, 1.03) : "#B9572D"
    readonly property color buttonBottom: branded ? Qt.darker(lightCopper, 1.05) : "#AC4C25"
    readonly property color markPale: pick("#D9C3A4", edge, edge)
    readonly property color plate: pick("#2B1D14", "#FFFFFF", "#000000") // toast, "do not pay again", sold out
    readonly property color plateText: pick("#FFFAF3", "#0D0906", "#FFFFFF")
    readonly property color plateText2: pick("#E8DBC9", "#2A2019", "#F2F2F2")
    readonly property color overlay: Qt.rgba(0x22 / 255, 0x14 / 255, 0x0A / 255, 0.66)

    function channel(part: real): real {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    function luminance(tone: color): real {
        return 0.2126 * channel(tone.r) + 0.7152 * channel(tone.g) + 0.0722 * channel(tone.b);
    }

    // Contrast ratio of two colours, 1 to 21.
    function contrastOf(one: color, other: color): real {
        const a = luminance(one);
        const b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    function blend(over: color, ground: color, part: real): color {
        return Qt.rgba(over.r * part + ground.r * (1 - part), over.g * part + ground.g * (1 - part),
                       over.b * part + ground.b * (1 - part), 1);
    }

    // The six hex digits of a colour, as image://art wants them.
    function hex(tone: color): string {
        return String(Qt.rgba(tone.r, tone.g, tone.b, 1)).slice(1, 7);
    }

    // ---- type: size and line in pixels of a 24" panel, weight, tracking in parts of the size
    readonly property var types: ({
        "number": { "size": 400, "line": 368, "weight": 800, "tracking": -0.06 },
        "number2": { "size": 184, "line": 184, "weight": 800, "tracking": -0.06 },
        "hero116": { "size": 116, "line": 121, "weight": 800, "tracking": -0.04 },
        "hero": { "size": 104, "line": 108, "weight": 800, "tracking": -0.04 },
        "hero96": { "size": 96, "line": 100, "weight": 800, "tracking": -0.04 },
        "hero88": { "size": 88, "line": 92, "weight": 800, "tracking": -0.04 },
        "h1": { "size": 60, "line": 68, "weight": 800, "tracking": -0.022 },
        "h2": { "size": 48, "line": 56, "weight": 800, "tracking": -0.022 },
        "h3": { "size": 36, "line": 44, "weight": 700, "tracking": -0.014 },
        "card": { "size": 30, "line": 36, "weight": 700, "tracking": -0.012 },
        "lead": { "size": 36, "line": 48, "weight": 500, "tracking": 0 },
        "bodyL": { "size": 32, "line": 44, "weight": 500, "tracking": 0 },
        "body": { "size": 28, "line": 40, "weight": 500, "tracking": 0 },
        "bodyBold": { "size": 28, "line": 40, "weight": 700, "tracking": -0.012 },
        "label": { "size": 26, "line": 32, "weight": 600, "tracking": 0 },
        "button": { "size": 36, "line": 44, "weight": 800, "tracking": -0.01 },
        "button2": { "size": 32, "line": 40, "weight": 700, "tracking": -0.01 },
        "button3": { "size": 28, "line": 36, "weight": 700, "tracking": -0.01 },
        "price76": { "size": 76, "line": 84, "weight": 800, "tracking": -0.03 },
        "price56": { "size": 56, "line": 64, "weight": 800, "tracking": -0.02 },
        "price48": { "size": 48, "line": 56, "weight": 800, "tracking": -0.02 },
        "price40": { "size": 40, "line": 48, "weight": 800, "tracking": -0.02 },
        "price36": { "size": 36, "line": 44, "weight": 800, "tracking": -0.02 },
        "price32": { "size": 32, "line": 40, "weight": 800, "tracking": -0.02 }
    })

    // Natural line height of the family in parts of its size: Txt centres its letters in fixed lines by it.
    readonly property FontMetrics metrics: FontMetrics {
        font.family: root.family
        font.pixelSize: 100
    }
    readonly property real leading: metrics.height / 100

    // Short words cling to the next word, a number to its unit, so that no line ends with them.
    function tie(sentence: string): string {
        const short = /(^|[\s(«"\u00A0])(в|и|к|с|у|о|на|за|из|не|до|от|по|для|a|the|to|of|in|at) (?=\S)/giu;
        // Twice: of two short words in a row the first takes the space the second begins with.
        return sentence.replace(short, "$1$2\u00A0").replace(short, "$1$2\u00A0")
                       .replace(/(\d) (?=[\d₽г%])/g, "$1\u00A0");
    }

    // The phases of LoyaltyChip for the states of the loyalty view model.
    function chipPhase(state: string): string {
        return state === "refused" ? "none" : state;
    }

    // ---- shadows, as image://art/shadow wants them: dx,dy,blur,colour,alpha; none in contrast schemes
    function shadow(kind: string): string {
        const tone = "462810";
        const copperTone = branded ? hex(copperDeep) : "8f3d1b";
        const layers = {
            "rest": [[2, 6, tone, 15], [6, 20, tone, 15]],
            "raised": [[4, 10, tone, 18], [16, 44, tone, 28]],
            "dock": [[-10, 44, tone, 31]],
            "button": [[4, 10, copperTone, 56], [12, 28, copperTone, 51]]
        }[kind];
        return layers.map(l => `0,${dp(l[0])},${dp(l[1])},${l[2]},${l[3]}`).join(";");
    }

    function shadowMargin(kind: string): int {
        return { "rest": dp(20) + dp(6), "raised": dp(44) + dp(16), "dock": dp(44) + dp(10), "button": dp(28) + dp(12) }[kind];
    }

    // ---- motion, milliseconds
    readonly property int pressOut: reducedMotion ? 0 : 120
    readonly property int move: reducedMotion ? 0 : 180
    readonly property int pageIn: reducedMotion ? 0 : 240
    readonly property int pageOut: reducedMotion ? 0 : 120
    readonly property int fly: reducedMotion ? 0 : 240
    readonly property int fade: reducedMotion ? 80 : 180
    readonly property int waitTurn: 1100
    readonly property real pressScale: reducedMotion ? 1 : 0.98
}
