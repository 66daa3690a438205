pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// A page of the wizard: where one is, a title over what scrolls, and the ways on in the dock.
// In:  setup.
FocusScope {
    id: root

    required property SetupViewModel setup

    readonly property bool asking: setup.how !== ""
    readonly property bool typing: asking && setup.how !== "choice" && setup.how !== "several"
    readonly property int ground: dock.y
    readonly property int columnWidth: Math.min(width - 2 * Theme.margin, Theme.dp(Theme.portrait ? 1400 : 1240))

    objectName: asking ? "questionPage" : "foundPage"
    Accessible.role: Accessible.Pane
    Accessible.name: setup.title

    Wash {
    }

    SetupHead {
        id: head

        x: Theme.margin
        y: Theme.dp(Theme.portrait ? 40 : 16)
        width: root.width - 2 * Theme.margin
        setup: root.setup
    }

    Flickable {
        id: flick

        readonly property string page: root.setup.page

        objectName: "page"
        anchors.top: head.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: dock.y + dock.radius - y
        clip: true
        contentWidth: width
        contentHeight: column.y + column.height + Theme.dp(32) + dock.radius
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        onPageChanged: contentY = 0

        Column {
            id: column

            x: Math.round((root.width - root.columnWidth) / 2)
            y: Theme.dp(Theme.portrait ? 44 : Theme.shallow ? 8 : 20)
            width: root.columnWidth
            spacing: Theme.dp(Theme.portrait ? 32 : 16)

            TitleBlock {
                width: parent.width
                token: Theme.portrait && !Theme.large ? "hero88" : Theme.shallow ? "h2" : "h1"
                sentenceToken: Theme.portrait ? "lead" : "body"
                title: root.setup.title
                sentence: root.setup.sentence
            }

            Loader {
                width: parent.width
                sourceComponent: root.asking ? question : found
            }
        }
    }

    SetupDock {
        id: dock

        setup: root.setup
    }

    Component {
        id: question

        QuestionPage {
            setup: root.setup
        }
    }

    Component {
        id: found

        FoundPage {
            setup: root.setup
        }
    }
}
