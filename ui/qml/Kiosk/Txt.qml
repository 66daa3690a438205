import QtQuick

// Text in one of Theme's type tokens, with its fixed line height, tracking and tabular prices.
// In:  text, token (Theme.types), pixels (another size than the token's), tabular.   Everything of Text may still be set.
Text {
    id: root

    property string token: "body"
    property bool tabular: token.startsWith("price") || token.startsWith("number")

    property int pixels: Theme.sized(kind.size)

    readonly property var kind: Theme.types[token]
    readonly property real slack: lineHeight - pixels * Theme.leading // of a line over its letters
    readonly property int lift: Math.round(slack / 2)

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: pixels
    font.weight: kind.weight
    font.letterSpacing: pixels * kind.tracking
    font.features: tabular ? ({ "tnum": 1 }) : ({})
    font.hintingPreference: Font.PreferNoHinting
    lineHeightMode: Text.FixedHeight
    lineHeight: Theme.sized(kind.line)
    // Qt leaves the letters at the top of a fixed line, and the last line its natural height if that
    // is more. With this they stand in the middle, and n lines are n times lineHeight high.
    topPadding: lift
    bottomPadding: slack < 0 ? Math.round(slack) - lift : -lift
    textFormat: Text.PlainText
    // Said outright, it turns round with the layout; else each sentence would go its own way.
    horizontalAlignment: Text.AlignLeft
    wrapMode: Text.WordWrap
    renderType: Text.QtRendering
}
