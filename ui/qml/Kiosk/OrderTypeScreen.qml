pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// Where will you eat? And in which language.   In:  session, loyalty (whether cards are taken).
Page {
    id: root

    required property SessionViewModel session
    required property LoyaltyViewModel loyalty

    readonly property bool ownLine: Theme.portrait || Theme.low && !Theme.slim // languages over the utilities
    readonly property int kinds: session.orderKinds.length
    readonly property int columns: Theme.portrait ? (Theme.large ? 1 : 2) : Theme.low && Theme.large ? (kinds > 2 ? 2 : 1) : Math.min(Math.max(2, kinds), 4)
    readonly property int rows: Math.ceil(kinds / columns)
    readonly property int above: Theme.dp(Theme.portrait ? (Theme.large ? 40 : 136) : Theme.told ? 4 : 28) // the cards
    readonly property int below: Theme.dp(Theme.portrait ? 60 : Theme.low ? 16 : 24)
    // What the title and the word about the card leave.
    readonly property int room: dock.y - heading.y - heading.height - above - below - hint.height - below
    readonly property int cardHeight: Math.min(Theme.dp(744), Math.floor((room + Theme.gap) / rows) - Theme.gap)

    objectName: "orderTypeScreen"
    title: heading.title
    ground: dock.y
    showing: Showing {
        title: heading.title
        sentence: qsTr("Same menu, same prices")
        pictures: ["samovar"]
    }

    Wash {}

    BrandLine {
        x: Theme.mirrored ? root.width - width - Theme.margin : Theme.margin
        y: Theme.dp(Theme.portrait ? 52 : 24)
        visible: !Theme.low
        compact: !Theme.portrait
    }

    ScreenTitle {
        id: heading

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin
        y: Theme.dp(Theme.told ? 20 : Theme.portrait ? 214 : Theme.narrow ? 86 : 120)
        token: Theme.portrait ? "hero" : "hero88"
        letters: Theme.narrow ? Theme.dp(64) : 0
        title: qsTr("Where will you eat?")
        sentence: Theme.narrow ? "" : qsTr("Same menu, same prices")
    }

    Grid {
        id: choices

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin
        y: heading.y + heading.height + root.above
        columns: root.columns
        spacing: Theme.gap

        Repeater {
            model: root.session.orderKinds

            delegate: LargeChoice {
                required property string modelData

                objectName: "kind-" + modelData
                width: (choices.width - (root.columns - 1) * Theme.gap) / root.columns
                height: root.cardHeight
                picture: modelData === "eat-in" ? "dine_in" : "take_away"
                text: root.session.orderKindName(modelData)
                sentence: root.session.orderKindNote(modelData)
                onClicked: root.session.chooseOrderKind(modelData)
            }
        }
    }

    Row {
        id: hint

        anchors.horizontalCenter: parent.horizontalCenter
        y: choices.y + root.rows * (root.cardHeight + Theme.gap) - Theme.gap + root.below
        height: visible ? implicitHeight : 0
        visible: root.loyalty.offered && !(Theme.low && (Theme.large || Theme.slim))
        spacing: Theme.dp(24)

        Picture {
            anchors.verticalCenter: parent.verticalCenter
            visible: !Theme.large && Theme.portrait
            name: "guest_card"
            boxWidth: Theme.dp(144)
        }

        Txt {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width - 2 * Theme.margin)
            color: Theme.ink2
            text: Theme.tie(qsTr("Have a guest card?")) + (Theme.portrait ? "\n" : " ")
                  + Theme.tie(qsTr("Hold it to the reader and we will know you"))
        }
    }

    Dock {
        id: dock

        square: !Theme.portrait

        LanguageSwitch {
            width: parent.width
            height: Theme.low ? Theme.row(88) : implicitHeight
            visible: root.session.languages.length > 1 && root.ownLine
            languages: root.session.languages
            current: root.session.language
            ticked: true
            onLanguageChosen: code => root.session.chooseLanguage(code)
        }

        Item {
            width: parent.width
            height: utilities.height

            LanguageSwitch {
                id: languages

                anchors.left: parent.left
                width: Math.max(Theme.dp(Theme.narrow ? 400 : 560), needed)
                height: parent.height
                visible: !root.ownLine && root.session.languages.length > 1
                languages: root.session.languages
                current: root.session.language
                ticked: !Theme.large
                onLanguageChosen: code => root.session.chooseLanguage(code)
            }

            SessionUtilities {
                id: utilities

                x: languages.visible && !Theme.mirrored ? languages.width + Theme.gap : 0
                width: parent.width - (languages.visible ? languages.width + Theme.gap : 0)
                session: root.session
                hasLanguage: false
            }
        }
    }
}
