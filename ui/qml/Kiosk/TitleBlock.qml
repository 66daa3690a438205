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

    Txt {
        // The largest letters stand out of the line by their own side bearing.
        x: root.centred ? 0 : Theme.dp(Theme.mirrored ? 4 : -4)
        width: parent.width
        token: root.token
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
