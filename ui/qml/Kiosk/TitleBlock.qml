import QtQuick

// The one title of a screen and the sentence under it.
// In:  title, sentence, token (hero, hero96, hero88), centred, over (small line above the title).
Column {
    id: root

    required property string title
    property string sentence: ""
    property string over: ""
    property string token: "hero"
    property string sentenceToken: "lead"
    property bool centred: false
    property int letters: 0 // size of the title on a low panel, in pixels; 0: that of the token
    property int headingWidth: width // the title alone may be narrower: a picture stands beside it
    property bool tracksWidth: false // one line: smaller letters rather than a second line

    readonly property int alignment: centred ? Text.AlignHCenter : Text.AlignLeft

    spacing: Theme.dp(8)

    Txt {
        width: parent.width
        visible: root.over !== ""
        token: "body"
        font.weight: 600
        color: Theme.copperDeep
        horizontalAlignment: root.alignment
        text: Theme.tie(root.over)
    }

    TextMetrics {
        id: measure

        font.family: Theme.family
        font.pixelSize: Theme.sized(heading.kind.size)
        font.weight: heading.kind.weight
        font.letterSpacing: Theme.sized(heading.kind.size) * heading.kind.tracking
        text: root.tracksWidth ? root.title : ""
    }

    Txt {
        id: heading

        // The largest letters stand out of the line by their own side bearing.
        x: root.centred ? 0 : Theme.mirrored ? root.width - width + Theme.dp(4) : -Theme.dp(4)
        width: root.headingWidth
        token: root.token
        pixels: root.letters > 0 ? Math.round(root.letters * Theme.textScale) : root.tracksWidth ? Math.max(Theme.sized(60), Math.min(Theme.sized(kind.size), Math.floor(
                    Theme.sized(kind.size) * width / Math.max(1, measure.advanceWidth)))) : Theme.sized(kind.size)
        lineHeight: Math.round(pixels * 1.04)
        horizontalAlignment: root.alignment
        text: Theme.tie(root.title)
        Accessible.role: Accessible.Heading
        Accessible.name: root.title
    }

    Txt {
        width: parent.width
        visible: root.sentence !== ""
        token: root.sentenceToken
        color: Theme.ink2
        horizontalAlignment: root.alignment
        text: Theme.tie(root.sentence)
    }
}
