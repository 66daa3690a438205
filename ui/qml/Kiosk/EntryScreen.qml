pragma ComponentBehavior: Bound

import QtQuick

// What typing a number and typing a code share: words and a field, the keypad, a link, the copper button.
// Portrait: one below the other. Landscape: words and field at the start, the keypad at the end.
// In:  session, heading, sentence, keysAvailable, letters (a code has them too), complete, busy, missing,
//      verb; field and line (items under the words); below (row under the keypad).
// Out: pressed(character), erased(), cleared(), confirmed().
ScreenFrame {
    id: root

    required property string heading
    property string sentence: ""
    property bool keysAvailable: true
    property bool letters: false
    property bool complete: false
    property bool busy: false
    property string missing: ""
    property string verb: ""
    property Item field: null
    property Item line: null
    property Item below: null

    readonly property bool beside: !Theme.portrait
    readonly property bool dense: Theme.narrow || Theme.large
    readonly property bool crowded: Theme.narrow && Theme.large // title, field and keys, no more
    readonly property bool squeezed: crowded && Theme.shallow && !letters // words in one line rather than wide keys
    readonly property int linkHeight: squeezed ? Theme.row(72) : Theme.hit(88)
    readonly property int leastKeys: letters ? 10 * Theme.mm(12) + 9 * Theme.dp(8) + 1 : 0
    readonly property int half: Math.min(inner - Theme.dp(dense ? 32 : 56) - leastKeys,
                                         Math.round((inner - Theme.dp(dense ? 32 : 56)) * (squeezed ? 0.66 : 0.54)))
    readonly property int wordsWidth: beside ? half : inner
    readonly property int keysX: beside ? (Theme.mirrored ? side : side + half + Theme.dp(dense ? 32 : 56)) : side
    readonly property int keysWidth: beside ? inner - half - Theme.dp(dense ? 32 : 56) : inner
    readonly property int keysTop: beside ? Theme.dp(dense ? 20 : 132)
                                          : Math.max(Theme.dp(dense ? 0 : 832), lineSeat.y + lineSeat.height + Theme.dp(dense ? 20 : 32))
    readonly property int belowHeight: below ? below.implicitHeight : 0
    // Both keypads have four rows with the same space between them.
    readonly property int keyHeight: Math.max(Theme.mm(12), Math.min(Theme.hit(124), Math.floor((keysRoom - 3 * Theme.dp(16)) / 4)))
    readonly property int keysRoom: free - keysTop - (beside ? Theme.dp(dense ? 20 : 40) : belowHeight + Theme.dp(dense ? 32 : 56))

    signal pressed(character: string)
    signal erased
    signal cleared
    signal confirmed

    title: heading
    showing: Showing {
        title: root.heading
        sentence: root.sentence
        pictures: ["guest_card"]
    }
    focus: true
    needed: Math.max(keypad.y + keypad.height, belowSeat.y + belowSeat.height) + Theme.dp(beside ? 20 : 12)

    Keys.onPressed: event => {
        if ((root.letters ? /^[0-9A-Za-z]$/ : /^[0-9]$/).test(event.text))
            root.pressed(event.text);
        else if (event.key === Qt.Key_Backspace)
            root.erased();
        else if (event.key === Qt.Key_Delete)
            root.cleared();
        else
            return;
        event.accepted = true;
    }

    Picture {
        visible: !root.beside && !Theme.large
        name: visible ? "guest_card" : ""
        boxWidth: Theme.dp(400)
        x: Theme.mirrored ? -Theme.dp(8) : root.width - width + Theme.dp(8)
        y: -Theme.dp(24)
        rotation: Theme.mirrored ? -6 : 6
        smooth: true
    }

    BrandLine {
        x: Theme.mirrored ? root.width - width - root.side : root.side
        y: Theme.dp(Theme.portrait ? 52 : 28)
        visible: !Theme.low && !root.dense
        compact: !Theme.portrait
    }

    ScreenTitle {
        id: words

        x: root.beside && Theme.mirrored ? root.side + root.keysWidth + Theme.dp(56) : root.side
        width: root.wordsWidth
        headingWidth: root.beside || root.dense ? width : Math.round(width * 0.62)
        y: Theme.dp(root.crowded ? 16 : root.dense ? 24 : Theme.portrait ? 208 : 120)
        spacing: Theme.dp(root.dense ? 4 : Theme.portrait ? 24 : 12)
        token: root.crowded ? "h3" : root.dense ? "h1" : "hero88"
        sentenceToken: root.dense ? "body" : "bodyL"
        title: root.heading
        sentence: root.sentence
    }

    Item {
        id: fieldSeat

        x: words.x
        y: Math.max(Theme.dp(root.beside || root.dense ? 0 : 520), words.y + words.height + Theme.dp(root.crowded ? 12 : root.dense ? 20 : 40))
        width: root.wordsWidth
        height: root.field ? root.field.implicitHeight : 0
        data: root.field ? [root.field] : []
    }

    Item {
        id: lineSeat

        x: words.x
        y: fieldSeat.y + fieldSeat.height + Theme.dp(root.dense ? 12 : 24)
        width: root.wordsWidth
        height: root.line ? root.line.implicitHeight : 0
        data: root.line ? [root.line] : []
    }

    Loader {
        id: keypad

        x: root.keysX
        y: root.keysTop
        width: root.keysWidth
        sourceComponent: root.letters ? letterPad : figures
    }

    Component {
        id: figures

        Keypad {
            keyHeight: root.keyHeight
            available: root.keysAvailable && !root.busy
            brief: root.squeezed
            onPressed: digit => root.pressed(digit)
            onErased: root.erased()
            onCleared: root.cleared()
        }
    }

    Component {
        id: letterPad

        LetterPad {
            keyHeight: root.keyHeight
            available: root.keysAvailable && !root.busy
            onPressed: character => root.pressed(character)
            onErased: root.erased()
        }
    }

    Item {
        id: belowSeat

        x: root.beside ? words.x : root.side
        y: root.beside ? lineSeat.y + lineSeat.height + Theme.dp(root.dense ? 8 : 32)
                       : keypad.y + keypad.height + Theme.dp(root.dense ? 16 : 40)
        width: root.wordsWidth
        height: root.belowHeight
        data: root.below ? [root.below] : []
    }

    action: PrimaryButton {
        objectName: "confirmEntry"
        width: parent?.width ?? 0
        height: Math.max(implicitHeight, Theme.row(Theme.narrow ? 96 : 112))
        available: root.complete
        busy: root.busy
        text: root.complete ? root.verb : root.missing
        onActivated: root.confirmed()
    }
}
