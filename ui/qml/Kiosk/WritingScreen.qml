pragma ComponentBehavior: Bound

import QtQuick

// What a search and a note share: a title, a field, the keyboard low on the screen, and room between.
// Portrait: title over field. Landscape: both in one row. The keyboard is as wide as the screen. In the low
// band the shop window tells the title.
// In:  session, heading, sentence, text, label, hint, sign, tail, lines (of the field), keysAvailable; children
//      stand between field and keyboard, `least` high; picture (beside the title, in portrait).
// Out: pressed(character), erased(), cleared().
ScreenFrame {
    id: root

    required property string heading
    required property string text
    required property string label
    property string sentence: ""
    property string hint: ""
    property string sign: ""
    property string tail: ""
    property int lines: 1
    property bool keysAvailable: true
    property string picture: ""
    property int least: 0
    default property alias between: middle.data

    readonly property bool beside: !Theme.portrait
    readonly property bool dense: Theme.narrow || Theme.large
    readonly property bool crowded: Theme.narrow && Theme.large // the field and the keys, no title
    readonly property bool untitled: crowded || Theme.told
    readonly property int pad: Theme.dp(Theme.slim ? 8 : dense ? 12 : 20)
    readonly property int keyHeight: Math.max(Theme.mm(12), Math.min(Theme.hit(92),
                                     Math.floor((free * (Theme.narrow ? 0.4 : beside ? 0.44 : 0.36) - 3 * keyboard.spacing) / 4)))

    signal pressed(character: string)
    signal erased
    signal cleared

    title: heading
    focus: true
    needed: keyboard.y + keyboard.height + pad
    washReach: Theme.dp(Theme.portrait ? 560 : 300)

    Keys.onPressed: event => {
        if (event.text.length === 1 && event.text >= " " && event.text !== "\u007F")
            root.pressed(event.text);
        else if (event.key === Qt.Key_Backspace)
            root.erased();
        else if (event.key === Qt.Key_Delete)
            root.cleared();
        else
            return;
        event.accepted = true;
    }

    content: [
        Picture {
            visible: !root.beside && !Theme.large
            name: visible ? root.picture : ""
            boxWidth: Theme.dp(420)
            x: Theme.mirrored ? -Theme.dp(64) : root.width - width + Theme.dp(64)
            y: -Theme.dp(56)
        },
        BrandLine {
            x: Theme.mirrored ? root.body - width - root.side : root.side
            y: Theme.dp(52)
            visible: !root.beside && !root.dense
        },
        TitleBlock {
            id: words

            x: root.beside && Theme.mirrored ? root.body - width - root.side : root.side
            width: root.beside ? Math.round(root.inner * 0.36) - Theme.gap : root.inner
            headingWidth: Math.round(width * (root.picture !== "" && !root.beside && !root.dense ? 0.64 : 1))
            y: Theme.dp(root.beside ? 24 : root.dense ? 40 : 178)
            height: visible ? implicitHeight : 0
            visible: !root.untitled
            spacing: Theme.dp(root.beside || root.dense ? 8 : 20)
            token: Theme.narrow ? "h2" : root.beside || root.dense ? "h1" : "hero88"
            sentenceToken: root.beside ? "label" : root.dense ? "body" : "bodyL"
            title: root.heading
            sentence: root.sentence
        },
        TextLine {
            id: line

            x: root.beside && !Theme.mirrored ? root.side + root.inner - width : root.side
            y: Theme.told ? Theme.dp(Theme.slim ? 12 : 20) : root.beside ? root.pad : words.y + words.height + Theme.dp(root.sentence !== "" && !root.dense ? 56 : 24)
            width: root.beside && !root.untitled ? Math.round(root.inner * 0.64) : root.inner
            text: root.text
            label: root.label
            hint: root.hint
            sign: root.sign
            tail: root.tail
            lines: root.lines
        },
        Item {
            id: middle

            x: root.side
            y: Math.max(words.visible ? words.y + words.height : 0, line.y + line.height) + root.pad
            width: root.inner
            height: keyboard.y - y - root.pad
        },
        Keyboard {
            id: keyboard

            x: root.side
            y: Math.max(root.free - height - root.pad, middle.y + root.least + root.pad)
            width: root.inner
            keyHeight: root.keyHeight
            available: root.keysAvailable
            language: root.session.language
            onPressed: character => root.pressed(character)
            onErased: root.erased()
        }
    ]
}
