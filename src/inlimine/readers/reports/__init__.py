"""Reports (news, press releases): what they say a court ruled, every act marked as reported."""
